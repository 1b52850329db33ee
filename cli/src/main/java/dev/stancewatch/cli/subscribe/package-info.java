/// `stancewatch subscribe`, `subscriptions`, `confirm` and `unsubscribe`: over the HTTP API.
@NullMarked
package dev.stancewatch.cli.subscribe;

import org.jspecify.annotations.NullMarked;

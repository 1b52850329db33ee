/// publish-alerts: tells subscribers what stands in the outbox, at once or in digests.
@NullMarked
package dev.stancewatch.functions.alerts;

import org.jspecify.annotations.NullMarked;

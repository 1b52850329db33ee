/// manage-subscriptions: who is told what, over an HTTP API that knows its callers by IAM.
@NullMarked
package dev.stancewatch.functions.subscriptions;

import org.jspecify.annotations.NullMarked;

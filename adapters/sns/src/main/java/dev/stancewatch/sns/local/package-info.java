/// An Amazon SNS in this process that keeps the limits of the service and shows what each
/// subscriber would get. Replays and tests publish to it.
@NullMarked
package dev.stancewatch.sns.local;

import org.jspecify.annotations.NullMarked;

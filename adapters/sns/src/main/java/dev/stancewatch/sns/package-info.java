/// Alerts over Amazon SNS: topics, filters, limits.
@NullMarked
package dev.stancewatch.sns;

import org.jspecify.annotations.NullMarked;

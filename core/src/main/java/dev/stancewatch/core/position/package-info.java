/// What statements mean for a stance, and the log of such readings.
@NullMarked
package dev.stancewatch.core.position;

import org.jspecify.annotations.NullMarked;

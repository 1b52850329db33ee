/// The decision: a pure fold from a log of readings to positions and changes.
@NullMarked
package dev.stancewatch.core.change;

import org.jspecify.annotations.NullMarked;

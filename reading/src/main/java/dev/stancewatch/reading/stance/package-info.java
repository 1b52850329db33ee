/// On which side of a stance a statement stands.
@NullMarked
package dev.stancewatch.reading.stance;

import org.jspecify.annotations.NullMarked;

/// From the text of an article to readings: who says what now, and where they stand.
@NullMarked
package dev.stancewatch.reading;

import org.jspecify.annotations.NullMarked;

/// Words, sentences and quotations of a text, with exact places.
@NullMarked
package dev.stancewatch.reading.text;

import org.jspecify.annotations.NullMarked;

/// Who says what: source, cue and content of every attribution in a text.
@NullMarked
package dev.stancewatch.reading.attribution;

import org.jspecify.annotations.NullMarked;

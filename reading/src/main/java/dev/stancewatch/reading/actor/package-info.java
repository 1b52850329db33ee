/// Which watched actor a name, a title or a pronoun means.
@NullMarked
package dev.stancewatch.reading.actor;

import org.jspecify.annotations.NullMarked;

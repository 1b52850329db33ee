/// When and how firmly a statement is meant: past, hypothetical, denied, limited.
@NullMarked
package dev.stancewatch.reading.guard;

import org.jspecify.annotations.NullMarked;

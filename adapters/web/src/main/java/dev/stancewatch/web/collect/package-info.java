/// Collects articles: polls the sources that are due and hands on what is new.
@NullMarked
package dev.stancewatch.web.collect;

import org.jspecify.annotations.NullMarked;

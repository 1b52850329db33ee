/// When two articles are one: copies and rewrites of a text, and revisions of an item.
@NullMarked
package dev.stancewatch.web.sameness;

import org.jspecify.annotations.NullMarked;

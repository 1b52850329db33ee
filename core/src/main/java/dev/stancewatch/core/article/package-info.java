/// One item of a source, as it was fetched.
@NullMarked
package dev.stancewatch.core.article;

import org.jspecify.annotations.NullMarked;

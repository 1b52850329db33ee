/// Names made from content.
@NullMarked
package dev.stancewatch.core.hash;

import org.jspecify.annotations.NullMarked;

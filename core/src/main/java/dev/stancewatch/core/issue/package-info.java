/// What is contested: issues, their axes, and the rival stances on each axis.
@NullMarked
package dev.stancewatch.core.issue;

import org.jspecify.annotations.NullMarked;

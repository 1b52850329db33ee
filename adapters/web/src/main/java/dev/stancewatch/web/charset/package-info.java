/// From bytes to characters, where headers and documents are wrong about themselves.
@NullMarked
package dev.stancewatch.web.charset;

import org.jspecify.annotations.NullMarked;

/// Obeys robots.txt (RFC 9309).
@NullMarked
package dev.stancewatch.web.robots;

import org.jspecify.annotations.NullMarked;

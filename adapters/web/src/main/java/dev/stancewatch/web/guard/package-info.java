/// Decides which addresses may be reached; every outgoing connection passes here.
@NullMarked
package dev.stancewatch.web.guard;

import org.jspecify.annotations.NullMarked;

/// Random and damaged input for everything that reads what strangers send.
@NullMarked
package dev.stancewatch.web.fuzz;

import org.jspecify.annotations.NullMarked;

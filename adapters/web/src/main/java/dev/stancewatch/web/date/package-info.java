/// Dates as publishers write them.
@NullMarked
package dev.stancewatch.web.date;

import org.jspecify.annotations.NullMarked;

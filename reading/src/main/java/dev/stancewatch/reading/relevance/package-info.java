/// Which articles and issues are worth reading.
@NullMarked
package dev.stancewatch.reading.relevance;

import org.jspecify.annotations.NullMarked;

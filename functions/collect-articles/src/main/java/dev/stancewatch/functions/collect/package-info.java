/// collect-articles: a schedule names the shards of the sources, workers look at what is due.
@NullMarked
package dev.stancewatch.functions.collect;

import org.jspecify.annotations.NullMarked;

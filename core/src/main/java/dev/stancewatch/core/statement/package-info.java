/// What an actor says in one article, with the words that prove it.
@NullMarked
package dev.stancewatch.core.statement;

import org.jspecify.annotations.NullMarked;

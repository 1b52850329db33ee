/// extract-statements: from an article to what watched actors say in it.
@NullMarked
package dev.stancewatch.functions.statements;

import org.jspecify.annotations.NullMarked;

/// What is watched: actors, issues and sources together, as a watch file gives them.
@NullMarked
package dev.stancewatch.core.watch;

import org.jspecify.annotations.NullMarked;

/// Decides when a source is polled and what a poll means for what is remembered of it. Pure.
@NullMarked
package dev.stancewatch.web.schedule;

import org.jspecify.annotations.NullMarked;

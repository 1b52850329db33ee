package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attribution before its place among the others is known. The list of content may grow while
/// the engine reads on; nobody else sees it.
record Draft(@Nullable Span source, @Nullable Span cue, List<Span> content, boolean quoted) {}

package dev.stancewatch.reading.guard;

import dev.stancewatch.core.statement.TimeFrame;

/// How a statement is meant.
///
/// @param limited only with limits, such as a term of years
/// @param denial whether it denies that the actor has changed
public record Framing(TimeFrame time, boolean limited, boolean denial) {}

package dev.stancewatch.reading;

import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Polarity;

/// A side that a statement takes on one stance.
public record StanceCall(StanceId stance, Polarity polarity, double confidence) {}

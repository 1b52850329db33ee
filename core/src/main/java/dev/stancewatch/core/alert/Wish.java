package dev.stancewatch.core.alert;

import java.time.Instant;

/// What a subscriber asked for, from an instant on.
public record Wish(Instant since, Interest interest, Cadence cadence) {}

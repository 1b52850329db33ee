package dev.stancewatch.reading;

import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.reading.attribution.Attribution;

/// An attribution with whom its source means.
///
/// @param sentence number of the sentence in the text
public record SpokenStatement(
    Attribution attribution, Speaker speaker, Directness directness, int sentence) {}

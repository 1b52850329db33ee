package dev.stancewatch.json;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;

/// What travels from extract-statements to find-changes: an entry for the log of one key.
public record KeyedEntry(PositionKey key, LogEntry entry) {}

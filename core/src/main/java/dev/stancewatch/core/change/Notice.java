package dev.stancewatch.core.change;

import java.time.Instant;

/// What is to be told: one item of the outbox. It goes out at least once, always under this id.
///
/// @param change as it stood when the notice was made
/// @param at when the notice was made: the time at which its last evidence was learned
/// @param why one sentence for people
public record Notice(NoticeId id, NoticeKind kind, Change change, Instant at, String why) {}

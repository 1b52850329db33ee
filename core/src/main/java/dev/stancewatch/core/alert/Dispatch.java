package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.NoticeId;
import java.time.Instant;

/// The way that a notice took. It is decided once; a retry takes the same way.
///
/// @param reason in words
public record Dispatch(NoticeId notice, Route route, Tags tags, Instant at, String reason) {}

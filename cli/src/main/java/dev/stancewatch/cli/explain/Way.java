package dev.stancewatch.cli.explain;

import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a notice after it was made.
///
/// @param alert its id, which is that of the alert too
/// @param route `null` while none was chosen
/// @param at when it was chosen; `null` while none was
/// @param why in words
/// @param done whether nothing more is to be sent at once
record Way(NoticeId alert, @Nullable Route route, @Nullable Instant at, String why, boolean done) {
  static Way of(Notice notice, Archive archive) {
    boolean done = archive.ledgers().isSent(notice.id());
    Optional<Dispatch> dispatch = archive.dispatches().find(notice.id());
    if (dispatch.isEmpty()) {
      String why =
          done
              ? "not told: no words of it can be shown with a link, or it was not watched any more"
              : "waits in the outbox";
      return new Way(notice.id(), null, null, why, done);
    }
    Dispatch chosen = dispatch.get();
    String why = chosen.reason() + (done ? "" : ", not sent yet");
    return new Way(notice.id(), chosen.route(), chosen.at(), why, done);
  }

  /// One line.
  String text() {
    String when = at == null ? "" : " (" + at.truncatedTo(ChronoUnit.SECONDS) + ")";
    return "  alert " + alert + ": " + why + when;
  }
}

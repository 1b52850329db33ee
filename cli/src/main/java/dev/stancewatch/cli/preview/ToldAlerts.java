package dev.stancewatch.cli.preview;

import dev.stancewatch.cli.Home;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.cli.replay.ReplaySession;
import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertMaker;
import dev.stancewatch.core.alert.Telling;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All alerts of a replay, oldest first.
final class ToldAlerts {
  private ToldAlerts() {}

  /// Runs a replay and makes its alerts.
  ///
  /// @param folder `null` for the default sample
  static List<Alert> of(@Nullable Path folder) throws IOException {
    Path chosen = folder == null ? Home.folder().resolve("events/ukraine-settlement") : folder;
    ReplaySession session = ReplaySession.inMemory(ReplayFolder.read(chosen)).runSilently();
    AlertMaker maker = new AlertMaker(session.watch(), EvidenceRules.standard());
    return session.known().stream()
        .flatMap(known -> known.ledger().notices().stream())
        .sorted(Comparator.comparing(Notice::at).thenComparing(Notice::id))
        .map(maker::tell)
        .filter(Telling.Told.class::isInstance)
        .map(told -> ((Telling.Told) told).alert())
        .toList();
  }
}

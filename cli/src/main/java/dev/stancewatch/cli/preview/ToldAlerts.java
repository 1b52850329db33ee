package dev.stancewatch.cli.preview;

import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertMaker;
import dev.stancewatch.core.alert.Telling;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Notice;
import java.util.Comparator;
import java.util.List;

/// The alerts of notices, oldest first. Without state.
final class ToldAlerts {
  private ToldAlerts() {}

  /// Of all notices of an archive.
  static List<Alert> all(Archive archive) {
    return of(
        archive.known().stream().flatMap(known -> known.ledger().notices().stream()).toList(),
        archive);
  }

  /// Of some notices, without those that cannot be told.
  static List<Alert> of(List<Notice> notices, Archive archive) {
    AlertMaker maker = new AlertMaker(archive.watch(), EvidenceRules.standard());
    return notices.stream()
        .sorted(Comparator.comparing(Notice::at).thenComparing(Notice::id))
        .map(maker::tell)
        .filter(Telling.Told.class::isInstance)
        .map(told -> ((Telling.Told) told).alert())
        .toList();
  }
}

package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeKind;
import java.util.ArrayList;
import java.util.List;

/// Counts of changes against the gold of streams, as their README scores them.
///
/// @param right predicted changes that match a gold change
/// @param traps predicted changes whose trigger is a trap for the same actor and axis
record ChangeTally(int right, int predicted, int expected, int traps, int articles) {
  static ChangeTally none() {
    return new ChangeTally(0, 0, 0, 0, 0);
  }

  /// Counts the certain changes among what was told.
  ///
  /// @param gold the `gold.json` of the stream
  /// @param articles how many articles the stream has, copies included
  static ChangeTally of(List<Notice> told, JsonNode gold, int articles) {
    List<GoldChange> open = new ArrayList<>();
    gold.path("changes").forEach(row -> open.add(GoldChange.of(row)));
    int expected = open.size();
    int right = 0;
    int traps = 0;
    List<Change> predicted =
        told.stream()
            .filter(notice -> notice.kind() == NoticeKind.CONFIRMED)
            .map(Notice::change)
            .toList();
    for (Change change : predicted) {
      if (open.removeIf(one -> one.matches(change))) {
        right++;
      }
      if (isTrap(change, gold)) {
        traps++;
      }
    }
    return new ChangeTally(right, predicted.size(), expected, traps, articles);
  }

  ChangeTally plus(ChangeTally other) {
    return new ChangeTally(
        right + other.right,
        predicted + other.predicted,
        expected + other.expected,
        traps + other.traps,
        articles + other.articles);
  }

  double precision() {
    return predicted == 0 ? 0 : right / (double) predicted;
  }

  double recall() {
    return right / (double) Math.max(1, expected);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  double falseAlarmsPer100() {
    return 100.0 * (predicted - right) / Math.max(1, articles);
  }

  /// All metrics, with a prefix such as the name of a stream.
  List<Score> scores(String prefix) {
    return List.of(
        new Score(prefix + "changes, precision (none told: 0)", precision(), "", expected),
        new Score(prefix + "changes, recall", recall(), "", expected),
        new Score(prefix + "changes, F1", f1(), "", expected),
        new Score(prefix + "false alarms per 100 articles", falseAlarmsPer100(), "", articles),
        new Score(prefix + "alerts on traps", traps, "", articles));
  }

  private static boolean isTrap(Change change, JsonNode gold) {
    String trigger = change.trigger().evidence().article().id().value();
    for (JsonNode trap : gold.path("traps")) {
      if (trap.path("article").asText().equals(trigger)
          && trap.path("actor").asText().equals(change.key().actor().value())
          && trap.path("axis").asText().equals(change.key().axis().axis().value())) {
        return true;
      }
    }
    return false;
  }
}

package dev.stancewatch.core.change;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers why something was told, or why not, from the log alone. Pure.
public final class Explaining {
  private Explaining() {}

  /// What became of an article.
  ///
  /// @param known the ledgers whose log names it; others add nothing
  public static Explanation.OfArticle article(
      ArticleId article, Collection<Known> known, EvidenceRules rules) {
    List<Explanation.Part> parts = new ArrayList<>();
    for (Known one : known) {
      History history = now(one, rules);
      List<Trace> traces =
          history.traces().stream()
              .filter(trace -> articleOf(trace.reading()).equals(article))
              .toList();
      if (!traces.isEmpty()) {
        parts.add(
            new Explanation.Part(
                one.key(),
                history.asOf(),
                Why.words(history.today()),
                traces,
                one.ledger().notices().stream().filter(n -> rests(n, article)).toList()));
      }
    }
    parts.sort(Comparator.comparing(part -> part.key().toString()));
    return new Explanation.OfArticle(article, parts);
  }

  /// How a change came about. Empty if the ledger neither has it nor told of it.
  public static Optional<Explanation.OfChange> findChange(
      ChangeId id, Known known, EvidenceRules rules) {
    History history = now(known, rules);
    List<Notice> told =
        known.ledger().notices().stream().filter(n -> n.change().id().equals(id)).toList();
    Optional<Change> current =
        history.changes().reversed().stream().filter(c -> c.id().equals(id)).findFirst();
    Optional<Change> change =
        current.or(() -> told.reversed().stream().map(Notice::change).findFirst());
    return change.map(
        found ->
            new Explanation.OfChange(
                found, current.isPresent(), traces(history, found, told), told));
  }

  /// What was known at an instant, and what had been told.
  public static Explanation.OfPosition position(Known known, EvidenceRules rules, Instant at) {
    History history = Decision.fold(known.subject(), known.ledger().entries(), rules, at);
    List<Notice> told =
        known.ledger().notices().stream().filter(notice -> !notice.at().isAfter(at)).toList();
    return new Explanation.OfPosition(history, told);
  }

  private static List<Trace> traces(History history, Change change, List<Notice> told) {
    List<Reading> readings = new ArrayList<>(readings(change));
    told.forEach(notice -> readings.addAll(readings(notice.change())));
    return history.traces().stream()
        .filter(
            trace -> trace.changes().contains(change.id()) || readings.contains(trace.reading()))
        .toList();
  }

  private static boolean rests(Notice notice, ArticleId article) {
    return readings(notice.change()).stream()
        .anyMatch(reading -> articleOf(reading).equals(article));
  }

  private static List<Reading> readings(Change change) {
    return Stream.concat(Stream.of(change.trigger()), change.corroborating().stream()).toList();
  }

  private static ArticleId articleOf(Reading reading) {
    return reading.evidence().article().id();
  }

  private static History now(Known known, EvidenceRules rules) {
    Instant last =
        known.ledger().entries().stream()
            .map(LogEntry::learnedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    return Decision.fold(known.subject(), known.ledger().entries(), rules, last);
  }
}

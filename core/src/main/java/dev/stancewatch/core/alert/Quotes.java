package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.TimeFrame;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The words that show both ends of a change, chosen from its evidence: the actor's own before a
/// reporter's, a primary source before others.
///
/// @param alsoReported one for each publisher family other than that of the words shown, at most
///   four
record Quotes(Optional<Quote> then, Optional<Quote> now, List<Quote> alsoReported) {
  /// Longer quotes are cut between words; what is left out shows as `[...]`.
  private static final int MAX_CHARS = 600;

  private static final int MAX_SOURCE_CHARS = 80;

  /// More publishers make a change no surer to a reader, and the message longer.
  private static final int MAX_OTHERS = 4;

  private static final Comparator<Reading> BEST =
      Comparator.comparingInt(Quotes::distance)
          .thenComparing(
              reading -> reading.evidence().article().source().kind() != SourceKind.OFFICIAL)
          .thenComparing(Comparator.comparingDouble(Reading::confidence).reversed());

  static Quotes of(Change change) {
    List<Reading> former =
        change.from().evidence().stream()
            .sorted(BEST.thenComparing(Comparator.comparing(Reading::saidAt).reversed()))
            .toList();
    List<Reading> latter =
        Stream.of(
                Stream.of(change.trigger()),
                change.corroborating().stream(),
                change.to().evidence().stream())
            .flatMap(readings -> readings)
            .distinct()
            .sorted(BEST.thenComparing(Reading::learnedAt).thenComparing(Reading::id))
            .toList();
    Optional<Reading> now = latter.stream().filter(r -> find(r).isPresent()).findFirst();
    Optional<Quote> then = former.stream().flatMap(r -> find(r).stream()).findFirst();
    return new Quotes(then, now.flatMap(Quotes::find), others(now, latter));
  }

  private static List<Quote> others(Optional<Reading> shown, List<Reading> readings) {
    Set<PublisherFamily> seen = new HashSet<>();
    shown.ifPresent(reading -> seen.add(source(reading).family()));
    List<Quote> quotes = new ArrayList<>();
    for (Reading reading : readings) {
      Optional<Quote> quote = find(reading);
      boolean more = quotes.size() < MAX_OTHERS;
      if (more && quote.isPresent() && !reading.copy() && seen.add(source(reading).family())) {
        quotes.add(quote.get());
      }
    }
    return quotes;
  }

  /// The quote of a reading, if it has words and a link that may be shown.
  private static Optional<Quote> find(Reading reading) {
    Evidence evidence = reading.evidence();
    Optional<URI> link = SafeLink.find(evidence.article().url());
    String words = CleanText.fit(CleanText.inert(evidence.quote()), MAX_CHARS, " [...]");
    String source =
        CleanText.fit(CleanText.inert(source(reading).name()), MAX_SOURCE_CHARS, " [...]");
    if (link.isEmpty() || words.isBlank() || words.equals(" [...]") || source.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Quote(
            words,
            source,
            link.get(),
            reading.saidAt(),
            evidence.article().publishedAt(),
            reading.directness(),
            reading.time() == TimeFrame.PAST));
  }

  /// How far the words are from the actor; what is only recalled comes last.
  private static int distance(Reading reading) {
    int distance =
        switch (reading.directness()) {
          case DIRECT -> 0;
          case INDIRECT -> 1;
          case SECOND_HAND -> 2;
        };
    return distance + (reading.time() == TimeFrame.PAST ? 3 : 0);
  }

  private static Source source(Reading reading) {
    return reading.evidence().article().source();
  }
}

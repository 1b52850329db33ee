package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.reading.attribution.Attribution;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody says that somebody else says or wants: "Quill said that Marsh wants a toll" tells
/// Marsh's side and none of Quill's own. Stateless; threads may share it.
final class Hearsay {
  private static final Set<String> PERSONS = Set.of("he", "she", "they");

  private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their", "our", "my");

  /// First and last name: what is called so is a person more often than a country or a body.
  private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{Lu}[\\p{L}.]*)+");

  private Hearsay() {}

  /// Whether words of a statement are no more than what another person says.
  ///
  /// @param words a sentence of a quotation, or all of what is told without one
  static boolean covers(
      Document document,
      Actors actors,
      List<SpokenStatement> spoken,
      SpokenStatement outer,
      Span words) {
    int place = spoken.indexOf(outer);
    return spoken.stream()
        .filter(inner -> inner.attribution().nestedIn() == place)
        .filter(inner -> isFinite(document, inner))
        .filter(inner -> holds(document, inner.attribution(), words))
        .anyMatch(inner -> isAnother(document, actors, outer, inner));
  }

  /// "Marsh wants", but not "Marsh's demand for": what Quill rejects is what Quill speaks of.
  private static boolean isFinite(Document document, SpokenStatement inner) {
    Span cue = inner.attribution().cue();
    Span source = inner.attribution().source();
    if (source == null || isPossessor(document, source)) {
      return false;
    }
    Sentence sentence = document.sentences().get(inner.sentence());
    for (Token token : sentence.tokens()) {
      boolean finite = token.isVerbal() && !token.lower().endsWith("ing");
      if (cue != null && finite && document.span(token.begin(), token.end()).overlaps(cue)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossessor(Document document, Span source) {
    String words = source.of(document.text()).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return words.endsWith("'s") || words.endsWith("s'") || POSSESSIVE.contains(words);
  }

  private static boolean holds(Document document, Attribution inner, Span words) {
    Span hull = inner.hull();
    int end = document.place(words.end());
    while (!Character.isLetterOrDigit(document.text().charAt(end - 1))
        && end > document.place(words.begin()) + 1) {
      end--;
    }
    return hull.begin() <= words.begin() && document.place(hull.end()) >= end;
  }

  private static boolean isAnother(
      Document document, Actors actors, SpokenStatement outer, SpokenStatement inner) {
    Span source = inner.attribution().source();
    boolean pronoun =
        source != null && PERSONS.contains(source.of(document.text()).toLowerCase(Locale.ROOT));
    boolean quoted = outer.attribution().quoted();
    return switch (inner.speaker()) {
      case Speaker.Watched watched ->
          outer.speaker() instanceof Speaker.Watched around
              && Collections.disjoint(around.actors(), watched.actors())
              && (isPerson(actors, watched) || isForeign(actors, around, watched));
      case Speaker.Other(String name, _) -> pronoun || FULL_NAME.matcher(name).matches();
      case Speaker.Unresolved _ -> pronoun && quoted;
      case Speaker.Unnamed _ -> false;
    };
  }

  private static boolean isPerson(Actors actors, Speaker.Watched watched) {
    return !watched.viaSpokesperson()
        && watched.actors().stream()
            .flatMap(id -> actors.find(id).stream())
            .anyMatch(actor -> actor.kind() == ActorKind.PERSON);
  }

  /// Whether two are of different countries: a president who says what the country wants speaks for
  /// it.
  private static boolean isForeign(Actors actors, Speaker.Watched a, Speaker.Watched b) {
    Set<String> first = countries(actors, a.actors());
    Set<String> second = countries(actors, b.actors());
    return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
  }

  private static Set<String> countries(Actors actors, List<ActorId> ids) {
    return ids.stream()
        .flatMap(id -> actors.find(id).stream())
        .map(Actor::country)
        .filter(country -> !country.isBlank())
        .collect(Collectors.toSet());
  }
}

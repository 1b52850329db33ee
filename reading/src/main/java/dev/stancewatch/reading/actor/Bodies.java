package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.TextAnalyzer;
import dev.stancewatch.reading.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Watched bodies called by what they are: "the union" after the Dockers' Union was named. Only
/// where one watched body can be meant, and no body that nobody watches. Immutable; threads may
/// share it.
final class Bodies {
  /// What bodies of a kind are called although their names may not hold the word.
  private static final Map<ActorKind, Set<String>> CALLED =
      Map.of(
          ActorKind.COMPANY, Set.of("company", "firm", "group", "concern", "business"),
          ActorKind.GOVERNMENT, Set.of("government"),
          ActorKind.PARTY, Set.of("party"));

  /// What bodies are, as the last word of their names or as what they are called by alone.
  static final Set<String> NOUNS =
      Set.of(
          "union",
          "party",
          "bank",
          "ministry",
          "council",
          "committee",
          "association",
          "group",
          "company",
          "agency",
          "authority",
          "court",
          "parliament",
          "house",
          "university",
          "bloc",
          "alliance",
          "press",
          "institute",
          "office",
          "commission",
          "board",
          "department",
          "service",
          "federation",
          "assembly",
          "senate",
          "congress",
          "league",
          "corporation",
          "inc",
          "ltd",
          "government",
          "nations",
          "states",
          "kingdom",
          "republic",
          "army",
          "police",
          "force",
          "forces",
          "organization",
          "organisation",
          "fund",
          "society",
          "movement",
          "front",
          "coalition",
          "administration",
          "network",
          "centre",
          "center",
          "school",
          "church",
          "club",
          "team",
          "presidency",
          "delegation",
          "city",
          "firm",
          "concern",
          "business",
          "trust",
          "airline");

  private final Actors actors;

  /// Words for bodies that also stand in the names of bodies that nobody watches.
  private final Set<String> shared;

  private Bodies(Actors actors, Set<String> shared) {
    this.actors = actors;
    this.shared = shared;
  }

  static Bodies of(Actors actors, AliasTable aliases, Document document) {
    Set<String> shared = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      List<Mention> mentions = aliases.mentions(sentence);
      for (int i = 1; i < sentence.size(); i++) {
        Token token = sentence.get(i);
        int at = i;
        boolean name =
            NOUNS.contains(token.lower())
                && token.isCapitalized()
                && sentence.get(i - 1).isCapitalized()
                && !sentence.get(i - 1).is("the");
        boolean watched = mentions.stream().anyMatch(m -> m.begin() <= at && at < m.end());
        if (name && !watched) {
          shared.add(token.lower());
        }
      }
    }
    return new Bodies(actors, Set.copyOf(shared));
  }

  /// The one watched body that "the union" or "the company" means after it was spoken of.
  Optional<Speaker> called(Sentence sentence, int begin, int end, List<Referent> referents) {
    boolean definite = end - begin == 2 && sentence.get(begin).is("the");
    String noun = sentence.get(end - 1).lower();
    if (!definite || !NOUNS.contains(noun) || shared.contains(noun)) {
      return Optional.empty();
    }
    Set<ActorId> found = new HashSet<>();
    for (Referent referent : referents) {
      if (referent.speaker() instanceof Speaker.Watched(List<ActorId> ids, _)) {
        ids.stream().filter(id -> isCalled(id, noun)).forEach(found::add);
      }
    }
    return found.size() == 1
        ? Optional.of(new Speaker.Watched(List.copyOf(found), false))
        : Optional.empty();
  }

  private boolean isCalled(ActorId id, String noun) {
    return actors.find(id).filter(actor -> isCalled(actor, noun)).isPresent();
  }

  /// Whether a body may be called by a noun: a company "the company".
  static boolean isCalled(Actor actor, String noun) {
    return actor.kind() != ActorKind.PERSON
        && (CALLED.getOrDefault(actor.kind(), Set.of()).contains(noun)
            || TextAnalyzer.words(actor.name()).contains(noun)
            || actor.aliases().stream()
                .anyMatch(alias -> TextAnalyzer.words(alias).contains(noun)));
  }
}

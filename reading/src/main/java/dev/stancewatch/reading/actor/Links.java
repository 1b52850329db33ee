package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// For which bodies the persons of an article speak: those whose title the article gives them. "The
/// former minister" speaks for nobody else. Immutable; threads may share it.
final class Links {
  private static final Set<String> FORMER = Set.of("former", "ex", "was", "then", "been", "as");

  private final Map<ActorId, List<ActorId>> bodies;

  private Links(Map<ActorId, List<ActorId>> bodies) {
    this.bodies = Map.copyOf(bodies);
  }

  static Links of(Actors actors, AliasTable aliases, Names names, Document document) {
    Set<ActorId> named = new HashSet<>();
    Set<ActorId> former = new HashSet<>();
    List<Mention> titles = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      for (Mention mention : aliases.mentions(sentence)) {
        if (mention.kind() == Alias.Kind.NAME && !names.isSomebodyElse(sentence, mention)) {
          named.addAll(mention.actors());
        }
        if (mention.kind() == Alias.Kind.TITLE) {
          boolean past = isFormer(sentence, mention);
          former.addAll(past ? mention.actors() : List.of());
          titles.addAll(
              past || namesAnother(aliases, sentence, mention) ? List.of() : List.of(mention));
        }
      }
    }
    Map<ActorId, List<ActorId>> bodies = new HashMap<>();
    for (Mention title : titles) {
      for (ActorId person : title.actors()) {
        boolean holds =
            Kinds.isPerson(actors, person) && named.contains(person) && !former.contains(person);
        if (holds) {
          bodies.put(
              person, title.actors().stream().filter(id -> !Kinds.isPerson(actors, id)).toList());
        }
      }
    }
    return new Links(bodies);
  }

  private static boolean isFormer(Sentence sentence, Mention mention) {
    for (int i = Math.max(0, mention.begin() - 1); i < mention.end(); i++) {
      if (FORMER.contains(sentence.get(i).lower())) {
        return true;
      }
    }
    return mention.end() < sentence.size() && sentence.get(mention.end()).is("until");
  }

  /// Whether a name that is not the actor's stands right after the title.
  private static boolean namesAnother(AliasTable aliases, Sentence sentence, Mention title) {
    int next = title.end();
    next = next < sentence.size() && sentence.get(next).is(",") ? next + 1 : next;
    if (next >= sentence.size()
        || !sentence.get(next).isCapitalized()
        || !sentence.get(next).hasTag("PROPN")) {
      return false;
    }
    int at = next;
    return aliases.mentions(sentence).stream()
        .noneMatch(
            mention ->
                mention.begin() == at
                    && mention.actors().stream().anyMatch(title.actors()::contains));
  }

  /// Whether the article gives a person a title that a body shares.
  boolean holdsTitle(ActorId person) {
    return bodies.containsKey(person);
  }

  /// A person with the bodies that the person speaks for.
  Speaker expanded(Speaker speaker) {
    if (!(speaker instanceof Speaker.Watched(List<ActorId> ids, boolean via))) {
      return speaker;
    }
    Set<ActorId> all = new LinkedHashSet<>(ids);
    ids.forEach(id -> all.addAll(bodies.getOrDefault(id, List.of())));
    return new Speaker.Watched(List.copyOf(all), via);
  }
}

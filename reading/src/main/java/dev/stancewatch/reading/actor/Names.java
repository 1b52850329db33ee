package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.reading.text.Calendar;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.TextAnalyzer;
import dev.stancewatch.reading.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Tells persons of one surname apart within an article. Immutable; threads may share it.
final class Names {
  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mr.",
          "ms",
          "ms.",
          "mrs",
          "mrs.",
          "dr",
          "dr.",
          "president",
          "minister",
          "governor",
          "chancellor",
          "premier",
          "senator",
          "general",
          "prime",
          "secretary",
          "chairman",
          "chief",
          "executive",
          "judge",
          "professor",
          "prof.",
          "sir",
          "lady",
          "lord",
          "king",
          "queen",
          "mayor",
          "ambassador",
          "former",
          "officer",
          "leader",
          "commissioner",
          "director");

  private final Map<ActorId, Set<String>> firstNames;
  private final Set<ActorId> overshadowed;

  private Names(Map<ActorId, Set<String>> firstNames, Set<ActorId> overshadowed) {
    this.firstNames = firstNames;
    this.overshadowed = overshadowed;
  }

  static Names of(Actors actors, AliasTable aliases, Document document) {
    Map<ActorId, Set<String>> firstNames = new HashMap<>();
    for (Actor actor : actors.all()) {
      Set<String> words = new HashSet<>(TextAnalyzer.words(actor.name()));
      actor.aliases().forEach(alias -> words.addAll(TextAnalyzer.words(alias)));
      firstNames.put(actor.id(), words);
    }
    Names open = new Names(firstNames, Set.of());
    Set<ActorId> strangers = new HashSet<>();
    Set<ActorId> themselves = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      for (Mention mention : aliases.mentions(sentence)) {
        if (mention.kind() != Alias.Kind.NAME) {
          continue;
        }
        boolean person = mention.actors().stream().anyMatch(id -> Kinds.isPerson(actors, id));
        if (person && open.hasForeignFirstName(sentence, mention)) {
          strangers.addAll(mention.actors());
        } else if (mention.end() - mention.begin() > 1) {
          themselves.addAll(mention.actors());
        }
      }
    }
    strangers.removeAll(themselves);
    return new Names(firstNames, strangers);
  }

  /// Whether a mention by name means another person of that name: by its own first name, or because
  /// the article names only that other person in full.
  boolean isSomebodyElse(Sentence sentence, Mention mention) {
    if (mention.kind() != Alias.Kind.NAME) {
      return false;
    }
    return hasForeignFirstName(sentence, mention)
        || (mention.end() - mention.begin() == 1 && overshadowed.containsAll(mention.actors()));
  }

  private boolean hasForeignFirstName(Sentence sentence, Mention mention) {
    if (mention.begin() == 0 || mention.end() - mention.begin() > 1) {
      return false;
    }
    Token before = sentence.get(mention.begin() - 1);
    boolean word = before.form().codePoints().allMatch(Character::isLetter);
    if (!word
        || !before.isCapitalized()
        || !before.hasTag("PROPN")
        || HONORIFICS.contains(before.lower())
        || Calendar.WEEKDAYS.contains(before.lower())
        || Calendar.MONTHS.contains(before.lower())) {
      return false;
    }
    return mention.actors().stream()
        .noneMatch(id -> firstNames.getOrDefault(id, Set.of()).contains(before.lower()));
  }
}

package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.actor.Spokesperson;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.TextAnalyzer;
import dev.stancewatch.reading.text.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All aliases of the watched actors, found by their first word. Immutable; threads may share it.
public final class AliasTable {
  private final Map<String, List<Alias>> byFirstWord;

  private AliasTable(Map<String, List<Alias>> byFirstWord) {
    this.byFirstWord = Map.copyOf(byFirstWord);
  }

  /// The aliases that hold at an instant.
  public static AliasTable of(Actors actors, Instant at) {
    Map<String, List<Alias>> byFirstWord = new HashMap<>();
    for (Actor actor : actors.all()) {
      for (Alias alias : aliases(actor, at)) {
        byFirstWord.computeIfAbsent(alias.words().getFirst(), key -> new ArrayList<>()).add(alias);
      }
    }
    byFirstWord.replaceAll((word, aliases) -> longestFirst(aliases));
    return new AliasTable(byFirstWord);
  }

  private static List<Alias> longestFirst(List<Alias> aliases) {
    return aliases.stream()
        .sorted((a, b) -> Integer.compare(b.words().size(), a.words().size()))
        .toList();
  }

  private static List<Alias> aliases(Actor actor, Instant at) {
    List<Alias> aliases = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(actor.aliases());
    names.add(actor.name());
    if (actor.kind() == ActorKind.PERSON) {
      names.add(actor.name().substring(actor.name().lastIndexOf(' ') + 1));
    }
    names.forEach(
        name -> add(aliases, actor, name, isName(name) ? Alias.Kind.NAME : Alias.Kind.TITLE));
    actor.titles().forEach(title -> add(aliases, actor, title, Alias.Kind.TITLE));
    actor.metonyms().forEach(metonym -> add(aliases, actor, metonym, Alias.Kind.METONYM));
    for (Spokesperson spokesperson : actor.spokespeople()) {
      if (spokesperson.speaksAt(at)) {
        String name = spokesperson.name();
        add(aliases, actor, name, Alias.Kind.SPOKESPERSON);
        add(aliases, actor, name.substring(name.lastIndexOf(' ') + 1), Alias.Kind.SPOKESPERSON);
      }
    }
    return aliases;
  }

  private static boolean isName(String alias) {
    return alias.codePoints().anyMatch(Character::isUpperCase);
  }

  private static void add(List<Alias> aliases, Actor actor, String words, Alias.Kind kind) {
    List<String> split = new ArrayList<>(TextAnalyzer.words(words));
    if (split.size() > 1 && split.getFirst().equals("the")) {
      split.removeFirst();
    }
    if (!split.isEmpty()) {
      aliases.add(new Alias(split, actor.id(), kind));
    }
  }

  /// Whether any alias but a bare title stands in a text; a cheap scan.
  public boolean mayMention(Set<String> words) {
    for (List<Alias> aliases : byFirstWord.values()) {
      for (Alias alias : aliases) {
        if (words.containsAll(alias.words())) {
          return true;
        }
      }
    }
    return false;
  }

  /// The mentions of a sentence, longest first at each place, none overlapping.
  List<Mention> mentions(Sentence sentence) {
    List<Mention> mentions = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Mention mention = at(sentence, i);
      if (mention == null) {
        i++;
      } else {
        mentions.add(mention);
        i = mention.end();
      }
    }
    return List.copyOf(mentions);
  }

  private @Nullable Mention at(Sentence sentence, int i) {
    List<Alias> candidates = byFirstWord.getOrDefault(sentence.get(i).lower(), List.of());
    int length = 0;
    Set<ActorId> actors = new LinkedHashSet<>();
    Alias.Kind kind = Alias.Kind.NAME;
    for (Alias alias : candidates) {
      boolean fits = alias.words().size() >= Math.max(1, length) && matches(sentence, i, alias);
      if (fits) {
        kind = length == 0 ? alias.kind() : kind;
        length = alias.words().size();
        actors.add(alias.actor());
      }
    }
    return length == 0 ? null : new Mention(i, i + length, List.copyOf(actors), kind);
  }

  private static boolean matches(Sentence sentence, int i, Alias alias) {
    if (i + alias.words().size() > sentence.size()) {
      return false;
    }
    boolean name = alias.kind() != Alias.Kind.TITLE;
    boolean capital = false;
    for (int k = 0; k < alias.words().size(); k++) {
      Token token = sentence.get(i + k);
      if (!token.is(alias.words().get(k))) {
        return false;
      }
      capital |= token.isCapitalized();
    }
    return capital
        || !name
        || alias.kind() == Alias.Kind.METONYM
        || alias.words().size() > 1
        || sentence.get(i).form().codePoints().noneMatch(Character::isLowerCase);
  }
}

package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which watched actors a noun phrase that is no pronoun means. Immutable; threads may share it.
final class SourceResolver {
  private final Actors actors;
  private final AliasTable aliases;
  private final Names names;
  private final Links links;
  private final Instant at;

  SourceResolver(Actors actors, AliasTable aliases, Names names, Links links, Instant at) {
    this.actors = actors;
    this.aliases = aliases;
    this.names = names;
    this.links = links;
    this.at = at;
  }

  /// Resolves the units from `begin` to `end`: "Quill and Marsh" to both of them if both are
  /// watched.
  Speaker resolve(Sentence sentence, int first, int end) {
    int begin = wholeName(sentence, first);
    for (int and = begin + 1; and + 1 < end; and++) {
      if (sentence.get(and).is("and")
          && single(sentence, begin, and) instanceof Speaker.Watched(List<ActorId> a, boolean viaA)
          && single(sentence, and + 1, end)
              instanceof Speaker.Watched(List<ActorId> b, boolean viaB)) {
        Set<ActorId> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return new Speaker.Watched(List.copyOf(both), viaA || viaB);
      }
    }
    return single(sentence, begin, end);
  }

  /// Where a name begins that a phrase would cut: a tagger that takes "Otto" for a verb.
  private int wholeName(Sentence sentence, int begin) {
    return aliases.mentions(sentence).stream()
        .filter(mention -> mention.begin() < begin && begin < mention.end())
        .mapToInt(Mention::begin)
        .min()
        .orElse(begin);
  }

  private Speaker single(Sentence sentence, int begin, int end) {
    List<Mention> all = aliases.mentions(sentence);
    List<Mention> inside =
        all.stream()
            .filter(mention -> mention.begin() >= begin && mention.end() <= end)
            .filter(mention -> !names.isSomebodyElse(sentence, mention))
            .filter(mention -> !isTitleOfAnother(sentence, mention, all, end))
            .filter(mention -> !isBesideAnother(sentence, mention, end))
            .toList();
    String text = text(sentence, begin, end);
    if (inside.isEmpty()) {
      return other(sentence, begin, end, text);
    }
    Mention named = firstOf(inside, Alias.Kind.SPOKESPERSON);
    if (named != null && named.begin() <= firstPreposition(sentence, begin, end)) {
      return watched(sentence, inside, named, begin, end, true);
    }
    for (Mention mention : inside) {
      if (isApposition(sentence, mention, begin, end)) {
        return watched(sentence, inside, mention, begin, end, false);
      }
    }
    for (Mention mention : inside) {
      int noun =
          isPossessor(sentence, mention, end)
              ? head(sentence, mention.end() + 1, end)
              : Modified.noun(sentence, mention, end);
      boolean represented = noun >= 0 && Modified.speaksFor(sentence.get(noun).lower());
      if (isPossessor(sentence, mention, end)) {
        if (represented) {
          return new Speaker.Watched(expanded(mention.actors()), true);
        }
        continue;
      }
      if (firstPreposition(sentence, begin, mention.begin()) < mention.begin()) {
        return behindPreposition(sentence, mention, begin, end, text);
      }
      return represented
          ? new Speaker.Watched(expanded(mention.actors()), true)
          : watched(sentence, inside, mention, begin, end, false);
    }
    return other(sentence, begin, end, text);
  }

  /// "A spokesman for the council".
  private Speaker behindPreposition(
      Sentence sentence, Mention mention, int begin, int end, String text) {
    int noun = firstPreposition(sentence, begin, mention.begin()) - 1;
    if (noun < begin || !Roles.REPRESENTING.contains(sentence.get(noun).lower())) {
      return other(sentence, begin, end, text);
    }
    boolean unnamed =
        sentence.get(begin).is("a")
            || sentence.get(begin).is("an")
            || sentence.get(begin).is("the");
    return unnamed || sentence.get(noun).isCapitalized()
        ? new Speaker.Watched(expanded(mention.actors()), true)
        : new Speaker.Other(text, false);
  }

  /// "The former mayor", "Lantern House critic Ivo Brandt": whoever speaks, the mention does not.
  private boolean isBesideAnother(Sentence sentence, Mention mention, int end) {
    if (mention.kind() == Alias.Kind.TITLE && Modified.isOtherOffice(sentence, mention)) {
      return true;
    }
    int noun = Modified.noun(sentence, mention, end);
    return noun >= 0
        && Modified.isOfSomebodyElse(sentence, noun)
        && mention.actors().stream().noneMatch(id -> isCalled(id, sentence.get(noun).lower()));
  }

  private boolean isCalled(ActorId id, String noun) {
    return actors.find(id).filter(actor -> Bodies.isCalled(actor, noun)).isPresent();
  }

  /// "A member of the committee, Gudrun Marrable,": the name of a person after a comma, up to the
  /// next comma or the end.
  private boolean isApposition(Sentence sentence, Mention mention, int begin, int end) {
    return mention.kind() == Alias.Kind.NAME
        && mention.begin() - 1 > begin
        && sentence.get(mention.begin() - 1).is(",")
        && (mention.end() == end || sentence.get(mention.end()).is(","))
        && mention.actors().stream().allMatch(id -> Kinds.isPerson(actors, id));
  }

  private Speaker watched(
      Sentence sentence,
      List<Mention> inside,
      Mention chosen,
      int begin,
      int end,
      boolean spokesperson) {
    Set<ActorId> found = new LinkedHashSet<>(narrowed(sentence, inside, chosen, begin, end));
    if (found.isEmpty()) {
      return new Speaker.Unresolved("a title that several may hold");
    }
    return new Speaker.Watched(
        expanded(List.copyOf(found)), spokesperson || chosen.kind() == Alias.Kind.METONYM);
  }

  /// A name in the phrase decides over a title; a title with a foreign name means nobody watched.
  private List<ActorId> narrowed(
      Sentence sentence, List<Mention> inside, Mention chosen, int begin, int end) {
    Set<ActorId> all = new LinkedHashSet<>();
    boolean former =
        hasWord(sentence, begin, end, "former") || hasWord(sentence, begin, end, "ex-minister");
    for (Mention mention : inside) {
      boolean after = mention.begin() >= chosen.begin();
      if (after
          && mention.kind() == Alias.Kind.NAME
          && !isPossessor(sentence, mention, end)
          && firstPreposition(sentence, chosen.begin(), mention.begin()) >= mention.begin()) {
        all.addAll(mention.actors());
      }
    }
    boolean named = !all.isEmpty() || chosen.kind() == Alias.Kind.SPOKESPERSON;
    for (Mention mention : inside) {
      if (mention.kind() == Alias.Kind.TITLE && !former) {
        mention.actors().stream().filter(id -> !named || isBodyOf(id, mention)).forEach(all::add);
      }
    }
    if (!named || all.isEmpty()) {
      all.addAll(chosen.actors());
    }
    if (chosen.kind() == Alias.Kind.TITLE && !named && offices(all) > 1) {
      all.removeIf(id -> !isHeldByOneNamedSo(id));
      return offices(all) > 1 ? List.of() : List.copyOf(all);
    }
    boolean shared = chosen.kind() == Alias.Kind.TITLE && chosen.actors().size() > 1 && !named;
    if (shared) {
      all.removeIf(id -> Kinds.isPerson(actors, id) && !links.holdsTitle(id));
    }
    return List.copyOf(all);
  }

  /// Whether a title before a name means a body too: an office that somebody is known to hold comes
  /// with its holder, and of an office that several bodies have ("President") none is meant.
  private boolean isBodyOf(ActorId id, Mention title) {
    return !Kinds.isPerson(actors, id)
        && actors.findHolder(id, at).isEmpty()
        && title.actors().stream().filter(other -> !Kinds.isPerson(actors, other)).count() == 1;
  }

  private long offices(Set<ActorId> found) {
    return found.stream().filter(id -> Kinds.isOffice(actors, id)).count();
  }

  /// Whether the article calls the holder of an office, or this person, by the title elsewhere.
  private boolean isHeldByOneNamedSo(ActorId id) {
    return links.holdsTitle(id)
        || actors.findHolder(id, at).filter(holder -> links.holdsTitle(holder.id())).isPresent();
  }

  /// Whether a name that nobody watched bears follows a title: "French President Emmanuel Macron".
  private static boolean isTitleOfAnother(
      Sentence sentence, Mention mention, List<Mention> all, int end) {
    if (mention.kind() != Alias.Kind.TITLE || mention.end() >= end) {
      return false;
    }
    Token next = sentence.get(mention.end());
    boolean named = next.isCapitalized() && next.hasTag("PROPN");
    return named
        && all.stream()
            .noneMatch(
                other ->
                    other.kind() == Alias.Kind.NAME
                        && other.begin() <= mention.end()
                        && other.end() > mention.end());
  }

  /// With each person the offices that the person holds, and with each office its holder.
  private List<ActorId> expanded(List<ActorId> found) {
    Set<ActorId> all = new LinkedHashSet<>(found);
    for (ActorId id : found) {
      actors.officesOf(id, at).forEach(office -> all.add(office.id()));
      actors.findHolder(id, at).ifPresent(holder -> all.add(holder.id()));
    }
    return List.copyOf(all);
  }

  private static Speaker other(Sentence sentence, int begin, int end, String text) {
    boolean name = false;
    for (int i = begin; i < end; i++) {
      name |= sentence.get(i).isCapitalized() && sentence.get(i).hasTag("PROPN");
    }
    return new Speaker.Other(text, !name);
  }

  private static @Nullable Mention firstOf(List<Mention> mentions, Alias.Kind kind) {
    for (Mention mention : mentions) {
      if (mention.kind() == kind) {
        return mention;
      }
    }
    return null;
  }

  static boolean isPossessor(Sentence sentence, Mention mention, int end) {
    return mention.end() < end
        && (sentence.get(mention.end()).is("'s") || sentence.get(mention.end()).is("'"));
  }

  /// The last noun before a preposition or comma.
  private static int head(Sentence sentence, int begin, int end) {
    int last = begin;
    for (int i = begin; i < end; i++) {
      Token token = sentence.get(i);
      if (token.hasTag("ADP") || token.hasTag("PUNCT")) {
        break;
      }
      last = i;
    }
    return Math.min(last, end - 1);
  }

  /// The first preposition, or `end` if there is none.
  private static int firstPreposition(Sentence sentence, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (sentence.get(i).hasTag("ADP") || sentence.get(i).is("to") || sentence.get(i).is("for")) {
        return i;
      }
    }
    return Math.max(begin, end);
  }

  private static boolean hasWord(Sentence sentence, int begin, int end, String word) {
    for (int i = begin; i < end; i++) {
      if (sentence.get(i).is(word)) {
        return true;
      }
    }
    return false;
  }

  private static String text(Sentence sentence, int begin, int end) {
    List<String> words = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      words.add(sentence.get(i).form());
    }
    return String.join(" ", words);
  }
}

package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.TextAnalyzer;
import dev.stancewatch.reading.text.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom names, titles and pronouns mean while an article is read from its first sentence to its
/// last. One reader of one article uses it; threads may not share it.
public final class Discourse {
  /// How many sentences back a pronoun may reach.
  private static final int REACH = 14;

  private static final Set<String> SINGULAR = Set.of("he", "she", "his", "her", "him");
  private static final Set<String> OWNERS = Set.of("his", "her", "its");
  private static final Set<String> PLURAL = Set.of("they", "their", "them");
  private static final Set<String> FIRST = Set.of("i", "we", "our", "my", "us");

  private final SourceResolver resolver;
  private final Actors actors;
  private final Speaker author;
  private final People people;
  private final AliasTable aliases;
  private final Names names;
  private final Links links;
  private final Bodies bodies;
  private final List<Referent> referents = new ArrayList<>();
  private final Titles titles = new Titles();

  /// @param author who "I" and "we" mean outside quotations
  public Discourse(
      Actors actors, AliasTable aliases, Document document, Instant at, Speaker author) {
    this.actors = actors;
    this.author = author;
    this.people = People.of(document);
    this.aliases = aliases;
    this.names = Names.of(actors, aliases, document);
    this.links = Links.of(actors, aliases, names, document);
    this.bodies = Bodies.of(actors, aliases, document);
    this.resolver = new SourceResolver(actors, aliases, names, links, at);
  }

  /// Whom the units from `from` to `end` mean.
  ///
  /// @param number of the sentence in the article
  /// @param outer the speaker of the quotation or clause around them, or `null`
  public Speaker resolve(
      Sentence sentence, int number, int from, int end, @Nullable Speaker outer) {
    int begin = Heads.of(sentence, from, end);
    Token first = sentence.get(begin);
    if (end - begin == 1) {
      if (FIRST.contains(first.lower())) {
        return outer != null ? outer : author;
      }
      if (SINGULAR.contains(first.lower())) {
        return outer != null && isHuman(outer) ? outer : pronoun(first, number, begin, null);
      }
      if (first.is("it") || first.is("its")) {
        return outer != null && !isHuman(outer) ? outer : body(number, begin);
      }
      if (PLURAL.contains(first.lower())) {
        return outer != null && !isHuman(outer) ? outer : new Speaker.Unresolved("they");
      }
    }
    if (isHouse(sentence, begin, end)) {
      Speaker owner = first.is("its") ? body(number, begin) : pronoun(first, number, begin, null);
      if (owner instanceof Speaker.Watched(List<ActorId> ids, _)) {
        return new Speaker.Watched(ids, true);
      }
    }
    Speaker speaker =
        links.expanded(ofAuthor(sentence, begin, end, resolver.resolve(sentence, begin, end)));
    Optional<Titles.Title> title = Titles.find(sentence, begin, end);
    if (title.isEmpty() && speaker instanceof Speaker.Other) {
      return bodies.called(sentence, begin, end, referents).orElse(speaker);
    }
    if (title.isEmpty() || people.hasName(sentence, begin, end)) {
      return speaker;
    }
    return byTitle(title.get(), speaker);
  }

  /// Whom units of a quotation mean: as outside of it, but that "he", "she" and "they" are never
  /// who is quoted.
  public Speaker resolveQuoted(
      Sentence sentence, int number, int from, int end, @Nullable Speaker quoted) {
    Token first = sentence.get(from);
    if (quoted != null && end - from == 1 && SINGULAR.contains(first.lower())) {
      return pronoun(first, number, from, quoted);
    }
    if (end - from == 1 && PLURAL.contains(first.lower())) {
      return new Speaker.Unresolved("they");
    }
    return resolve(sentence, number, from, end, quoted);
  }

  /// "His government", "its energy ministry", "her office".
  private boolean isHouse(Sentence sentence, int begin, int end) {
    int head = begin + 1;
    while (head + 1 < end && sentence.get(head + 1).hasTag("NOUN")) {
      head++;
    }
    return end - begin > 1
        && OWNERS.contains(sentence.get(begin).lower())
        && Roles.REPRESENTING.contains(sentence.get(head).lower())
        && !people.hasName(sentence, begin, end);
  }

  /// "The ministry" in a paper that the ministry issued.
  private Speaker ofAuthor(Sentence sentence, int begin, int end, Speaker speaker) {
    if (!(speaker instanceof Speaker.Other) || !(author instanceof Speaker.Watched watched)) {
      return speaker;
    }
    Set<String> words = new HashSet<>();
    for (ActorId id : watched.actors()) {
      actors
          .find(id)
          .ifPresent(
              actor -> actor.aliases().forEach(alias -> words.addAll(TextAnalyzer.words(alias))));
      actors.find(id).ifPresent(actor -> words.addAll(TextAnalyzer.words(actor.name())));
    }
    boolean capital = false;
    for (int i = begin; i < end; i++) {
      Token token = sentence.get(i);
      capital |= token.isCapitalized() && !token.is("the");
      if (!words.contains(token.lower()) && !token.is("the")) {
        return speaker;
      }
    }
    return capital ? author : speaker;
  }

  private Speaker byTitle(Titles.Title title, Speaker speaker) {
    Optional<Speaker> bearer = titles.bearer(title);
    if (bearer.isPresent()) {
      return bearer.get();
    }
    if (speaker instanceof Speaker.Other) {
      return Offices.holder(actors, referents, title, speaker);
    }
    boolean several =
        speaker instanceof Speaker.Watched(List<ActorId> ids, _)
            && Offices.persons(actors, ids) > 1;
    return several ? Offices.SEVERAL : speaker;
  }

  /// Notes who was spoken of, after a sentence was resolved.
  public void note(Sentence sentence, int number, int from, int end, Speaker speaker) {
    int begin = Heads.of(sentence, from, end);
    if (speaker instanceof Speaker.Unresolved || speaker instanceof Speaker.Unnamed) {
      return;
    }
    Referent.Gender gender = gender(sentence, begin, end);
    boolean human = isHuman(sentence, begin, end, speaker);
    referents.add(new Referent(speaker, human, gender, number, begin));
    if (people.hasName(sentence, begin, end)) {
      Titles.find(sentence, begin, end).ifPresent(title -> titles.bind(title, speaker));
    }
  }

  /// Notes the watched actors that a sentence names anywhere, before its subject is noted.
  public void noteMentions(Sentence sentence, int number) {
    for (Mention mention : aliases.mentions(sentence)) {
      if (!names.isSomebodyElse(sentence, mention)) {
        note(
            sentence,
            number,
            mention.begin(),
            mention.end(),
            resolve(sentence, number, mention.begin(), mention.end(), null));
      }
    }
  }

  /// @param barred whom the pronoun cannot mean, or `null`
  private Speaker pronoun(Token pronoun, int number, int begin, @Nullable Speaker barred) {
    boolean female = pronoun.is("she") || pronoun.is("her");
    Referent.Gender conflicting = female ? Referent.Gender.MALE : Referent.Gender.FEMALE;
    for (int i = referents.size() - 1; i >= 0; i--) {
      Referent referent = referents.get(i);
      if (number - referent.sentence() > REACH) {
        break;
      }
      if (referent.human()
          && referent.isBefore(number, begin)
          && !referent.speaker().isSameAs(barred)
          && referent.gender() != conflicting
          && !contradicts(referent, conflicting)) {
        return referent.speaker();
      }
    }
    return new Speaker.Unresolved("no antecedent for " + pronoun.lower());
  }

  private boolean contradicts(Referent referent, Referent.Gender conflicting) {
    return referents.stream()
        .anyMatch(
            other -> other.speaker().equals(referent.speaker()) && other.gender() == conflicting);
  }

  private Speaker body(int number, int begin) {
    for (int i = referents.size() - 1; i >= 0; i--) {
      Referent referent = referents.get(i);
      if (number - referent.sentence() > REACH) {
        break;
      }
      if (!referent.human() && referent.isBefore(number, begin)) {
        return referent.speaker();
      }
    }
    return new Speaker.Unresolved("no antecedent for it");
  }

  private boolean isHuman(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Watched(List<ActorId> ids, boolean via) ->
          via || Offices.persons(actors, ids) > 0;
      case Speaker.Other _ -> true;
      case Speaker.Unresolved _ -> true;
      case Speaker.Unnamed _ -> false;
    };
  }

  private boolean isHuman(Sentence sentence, int begin, int end, Speaker speaker) {
    if (speaker instanceof Speaker.Watched(List<ActorId> ids, boolean via)) {
      return Offices.persons(actors, ids) > 0
          || (via && people.hasName(sentence, begin, end) && !isMetonym(sentence, begin, end));
    }
    Token head = sentence.get(Heads.noun(sentence, begin, end));
    boolean plural = head.hasTag("NOUN") && head.lower().endsWith("s");
    return !plural
        && (people.isPerson(sentence, begin, end)
            || Roles.isSomebody(head.lower())
            || Titles.find(sentence, begin, end).isPresent());
  }

  /// "Moscow" is a name, and nobody that "he" could mean.
  private boolean isMetonym(Sentence sentence, int begin, int end) {
    return aliases.mentions(sentence).stream()
        .anyMatch(
            mention ->
                mention.kind() == Alias.Kind.METONYM
                    && mention.begin() >= begin
                    && mention.end() == end);
  }

  private static Referent.Gender gender(Sentence sentence, int begin, int end) {
    Token only = sentence.get(begin);
    boolean pronoun = end - begin == 1;
    if (pronoun && (only.is("she") || only.is("her"))) {
      return Referent.Gender.FEMALE;
    }
    if (pronoun && (only.is("he") || only.is("his"))) {
      return Referent.Gender.MALE;
    }
    for (int i = begin; i < end; i++) {
      String word = sentence.get(i).lower();
      if (Roles.FEMININE.contains(word)) {
        return Referent.Gender.FEMALE;
      }
      if (Roles.MASCULINE.contains(word)) {
        return Referent.Gender.MALE;
      }
    }
    return Referent.Gender.UNKNOWN;
  }
}

package dev.stancewatch.reading.actor;

import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.HashSet;
import java.util.Set;

/// Tells phrases that name a person from those that name a body or a thing. Immutable; threads may
/// share it.
final class People {
  /// Words of names that are no person's and no body's either: papers, places, documents.
  private static final Set<String> THINGS =
      Set.of(
          "ledger",
          "record",
          "herald",
          "times",
          "post",
          "news",
          "wire",
          "river",
          "street",
          "journal",
          "gazette",
          "bulletin",
          "report",
          "survey",
          "statement",
          "memorandum",
          "agreement",
          "treaty",
          "plan",
          "note");

  private final Set<String> names;

  private People(Set<String> names) {
    this.names = names;
  }

  /// Learns from an article which words are names: those with a capital inside a sentence.
  static People of(Document document) {
    Set<String> names = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      for (int i = 1; i < sentence.size(); i++) {
        Token token = sentence.get(i);
        if (token.isCapitalized() && token.hasTag("PROPN") && !sentence.get(i - 1).is("\"")) {
          names.add(token.lower());
        }
      }
    }
    return new People(Set.copyOf(names));
  }

  /// Whether the units hold a name, of whatever.
  boolean hasName(Sentence sentence, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isName(sentence, i, end) && !(i > begin && sentence.get(i - 1).is("of"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(Sentence sentence, int i, int end) {
    Token token = sentence.get(i);
    boolean possessor = i + 1 < end && sentence.get(i + 1).is("'s");
    boolean word =
        token.hasTag("PROPN") && token.isCapitalized() && !Roles.PERSONAL.contains(token.lower());
    boolean follows = i + 1 < end && sentence.get(i + 1).isCapitalized();
    return word && !possessor && (i > 0 || names.contains(token.lower()) || follows);
  }

  /// Whether the units name a person: a name without the name of a body before the first
  /// preposition or comma.
  boolean isPerson(Sentence sentence, int begin, int end) {
    boolean name = false;
    for (int i = begin; i < end; i++) {
      Token token = sentence.get(i);
      if (token.hasTag("ADP") || (token.hasTag("PUNCT") && !token.is("'"))) {
        break;
      }
      boolean body = Bodies.NOUNS.contains(token.lower()) || THINGS.contains(token.lower());
      if (body || token.hasTag("CCONJ")) {
        return false;
      }
      if (token.is("'s")) {
        name = false;
        continue;
      }
      name |= isName(sentence, i, end);
    }
    boolean article = sentence.get(begin).is("the") || sentence.get(begin).is("a");
    return name && !article;
  }
}

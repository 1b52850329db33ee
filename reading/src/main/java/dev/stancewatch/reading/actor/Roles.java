package dev.stancewatch.reading.actor;

import dev.stancewatch.reading.guard.Anonymity;
import java.util.Set;

/// Nouns for people and what they may speak for.
final class Roles {
  /// Heads whose words count as those of the one they belong to: "Moscow's foreign ministry".
  static final Set<String> REPRESENTING =
      Set.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "office",
          "ministry",
          "government",
          "presidency",
          "administration",
          "embassy",
          "headquarters",
          "leadership",
          "cabinet",
          "statement",
          "memorandum",
          "communique",
          "delegate",
          "delegation",
          "deputation",
          "press",
          "secretary",
          "letter",
          "representative",
          "negotiator",
          "envoy",
          "secretariat",
          "management");

  /// Nouns for people who hold no office.
  private static final Set<String> PEOPLE =
      Set.of(
          "lawyer",
          "ally",
          "critic",
          "expert",
          "professor",
          "deputy",
          "lawmaker",
          "commander",
          "activist",
          "man",
          "woman");

  /// Words that only a man is called by.
  static final Set<String> MASCULINE =
      Set.of("mr", "mr.", "spokesman", "chairman", "king", "congressman", "businessman");

  static final Set<String> FEMININE =
      Set.of(
          "ms",
          "ms.",
          "mrs",
          "mrs.",
          "miss",
          "spokeswoman",
          "chairwoman",
          "queen",
          "congresswoman",
          "businesswoman");

  /// Roles that a person is called by alone.
  static final Set<String> PERSONAL =
      Set.of(
          "president",
          "minister",
          "premier",
          "chancellor",
          "governor",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "secretary",
          "chairman",
          "chairwoman",
          "chair",
          "chief",
          "executive",
          "director",
          "leader",
          "general",
          "senator",
          "mayor",
          "judge",
          "ambassador",
          "envoy",
          "king",
          "queen",
          "commissioner",
          "officer",
          "head",
          "boss",
          "predecessor",
          "successor",
          "candidate",
          "lawmaker",
          "economist",
          "analyst",
          "mediator",
          "negotiator",
          "banker");

  private Roles() {}

  /// Whether a noun is one for a person who holds no office, or who is not named.
  static boolean isSomebody(String noun) {
    return Anonymity.HEADS.contains(noun) || PEOPLE.contains(noun);
  }

  /// A noun without the "s" of its plural.
  static String singular(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }
}

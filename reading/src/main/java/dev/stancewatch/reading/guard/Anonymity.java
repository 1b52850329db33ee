package dev.stancewatch.reading.guard;

import dev.stancewatch.reading.text.Negation;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a text hides who speaks for a watched actor: "a senior Kremlin official", "a spokesman
/// who asked not to be named". A spokesperson who speaks openly is not anonymous, named or not.
/// Stateless; threads may share it.
public final class Anonymity {
  /// Heads of those who speak for an actor without a name, in the singular: "a Kremlin official".
  public static final Set<String> HEADS =
      Set.of(
          "official",
          "source",
          "aide",
          "adviser",
          "advisor",
          "insider",
          "diplomat",
          "person",
          "people",
          "figure");

  private static final String HEAD =
      HEADS.stream().sorted().collect(Collectors.joining("|", "(?:", ")s?"));

  private static final Pattern UNNAMED = Pattern.compile("\\b" + HEAD + "\\b");

  /// A name beside the head: "the Kremlin official Ivan Orlov", "Ivan Orlov, an official".
  private static final Pattern NAMED =
      Pattern.compile("\\b" + HEAD + " \\p{Lu}|^\\p{Lu}\\S* (?:\\S+ )?\\p{Lu}\\S*,");

  private static final Pattern HIDDEN =
      Pattern.compile(
          "\\bcondition of anonymity|\\banonymously\\b|\\bnot to be"
              + " (?:named|identified|quoted)|\\b(?:declin|refus)\\w+ to be"
              + " (?:named|identified|quoted)|(?:\\bno|"
              + Negation.NOT
              + ") (?:authori[sz]ed|allowed|permitted) to (?:speak|comment|discuss)"
              + "|\\b(?:may|could|can|would) ?(?:not|n['\u2019]t) be"
              + " (?:named|identified|quoted)|\\bwithout being"
              + " (?:named|identified|quoted)|\\bspeaking privately\\b");

  private Anonymity() {}

  /// @param source the words that name who speaks; may be empty
  /// @param around the sentence that holds source and cue, without what is said
  public static boolean of(String source, String around) {
    if (HIDDEN.matcher(around.toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    return UNNAMED.matcher(source.toLowerCase(Locale.ROOT)).find() && !NAMED.matcher(source).find();
  }
}

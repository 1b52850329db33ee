package dev.stancewatch.core.alert;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that mix Latin letters with letters of another alphabet that look the same. No language
/// writes so; who does wants one word to pass for another. Without state.
final class LookAlikes {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /// Cyrillic and Greek letters, each above the Latin one that it looks like.
  private static final String OTHERS = "АВЕЅІЈКМНОРСТХУЗаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαενορτυχι";

  private static final String LATINS = "ABESIJKMHOPCTXY3aesijopcyxhdqwABEZHIKMNOPTYXaevoptuxi";

  private static final Map<Integer, Integer> TO_LATIN = table();

  private LookAlikes() {}

  /// The text with each such word in Latin letters.
  static String latin(String text) {
    if (text.chars().allMatch(unit -> unit < 0x0370)) {
      return text;
    }
    return WORD.matcher(text).replaceAll(LookAlikes::word);
  }

  private static String word(MatchResult match) {
    String word = match.group();
    boolean mixed =
        word.codePoints().anyMatch(LookAlikes::isLatin)
            && word.codePoints().anyMatch(TO_LATIN::containsKey)
            && word.codePoints().allMatch(p -> isLatin(p) || TO_LATIN.containsKey(p));
    if (!mixed) {
      return Matcher.quoteReplacement(word);
    }
    return word.codePoints()
        .map(point -> TO_LATIN.getOrDefault(point, point))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isLatin(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
  }

  private static Map<Integer, Integer> table() {
    int[] others = OTHERS.codePoints().toArray();
    int[] latins = LATINS.codePoints().toArray();
    return java.util.stream.IntStream.range(0, others.length)
        .boxed()
        .collect(Collectors.toUnmodifiableMap(i -> others[i], i -> latins[i], (one, _) -> one));
  }
}

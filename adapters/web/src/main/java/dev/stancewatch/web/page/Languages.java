package dev.stancewatch.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The language of a page, as it states it.
final class Languages {
  private static final int ENOUGH_TEXT = 600;

  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("no", "nb", "nn", "da"),
          Set.of("hr", "bs", "sr", "sl"),
          Set.of("cs", "sk"),
          Set.of("id", "ms"),
          Set.of("tl", "fil"),
          Set.of("mk", "bg"),
          Set.of("hi", "mr", "ne"),
          Set.of("fa", "ps", "ur"));

  private Languages() {}

  /// The tag as the page writes it, `de-CH` or `en`; empty if it states none.
  static String tag(Head head, JsonLd jsonLd) {
    String declared =
        head.language().isBlank()
            ? head.meta("content-language", "og:locale", "language", "dc.language")
            : head.language();
    return (declared.isBlank() ? jsonLd.language() : declared).strip().replace('_', '-');
  }

  /// The ISO 639-1 code of a page. The text is believed before the tag where both are clear, since
  /// templates often state the language of their makers.
  ///
  /// @param tag as stated; may be empty
  static String of(String tag, String text) {
    String stated = code(tag);
    String guessed = stated.isEmpty() || text.length() >= ENOUGH_TEXT ? LanguageGuess.of(text) : "";
    if (guessed.isEmpty() || areAlike(stated, guessed)) {
      return stated.isEmpty() ? guessed : stated;
    }
    return stated.isEmpty() || LanguageGuess.knows(stated) ? guessed : stated;
  }

  /// Languages that short words do not tell apart well.
  private static boolean areAlike(String one, String two) {
    return one.equals(two)
        || ALIKE.stream().anyMatch(group -> group.contains(one) && group.contains(two));
  }

  /// The ISO 639-1 code in a tag; empty if it has none.
  static String code(String tag) {
    int end = tag.indexOf('-');
    String code = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    return code.length() == 2 ? code : "";
  }
}

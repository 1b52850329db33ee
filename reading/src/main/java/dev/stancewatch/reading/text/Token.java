package dev.stancewatch.reading.text;

/// A word, a number, a mark, or a whole quotation taken as one unit.
///
/// @param form as printed
/// @param lower in lower case, apostrophes straightened
/// @param begin place in the text, in UTF-16 units; `end` is exclusive
/// @param tag universal part of speech, or [#QUOTE]
public record Token(String form, String lower, int begin, int end, String tag) {
  /// The tag of a quotation that stands for itself.
  public static final String QUOTE = "QUOTE";

  Token withTag(String newTag) {
    return new Token(form, lower, begin, end, newTag);
  }

  public boolean isQuote() {
    return tag.equals(QUOTE);
  }

  public boolean is(String word) {
    return lower.equals(word);
  }

  public boolean hasTag(String first) {
    return tag.equals(first);
  }

  public boolean isNominal() {
    return switch (tag) {
      case "NOUN", "PROPN", "NUM", "PRON" -> true;
      default -> false;
    };
  }

  public boolean isVerbal() {
    return tag.equals("VERB") || tag.equals("AUX");
  }

  public boolean isCapitalized() {
    return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
  }
}

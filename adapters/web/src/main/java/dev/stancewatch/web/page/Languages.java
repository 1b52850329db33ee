package dev.stancewatch.web.page;

import java.util.Locale;

/// The language of a page, as it states it.
final class Languages {
  private Languages() {}

  /// The tag as the page writes it, `de-CH` or `en`; empty if it states none.
  static String tag(Head head, JsonLd jsonLd) {
    String declared =
        head.language().isBlank()
            ? head.meta("content-language", "og:locale", "language", "dc.language")
            : head.language();
    return (declared.isBlank() ? jsonLd.language() : declared).strip().replace('_', '-');
  }

  /// The ISO 639-1 code in a tag; empty if it has none.
  static String code(String tag) {
    int end = tag.indexOf('-');
    String code = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    return code.length() == 2 ? code : "";
  }
}

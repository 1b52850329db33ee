package dev.stancewatch.web.feed;

import dev.stancewatch.web.charset.Windows1252;
import java.util.regex.Pattern;

/// Puts the text or HTML of a feed into order.
final class HtmlText {
  private static final Pattern C1_REFERENCE = Pattern.compile("&#(1[2-5]\\d);");

  private HtmlText() {}

  /// The text with absolute links and without white space around it.
  static String of(String html, String base) {
    return HtmlLinks.absolute(withoutC1(html), base).strip();
  }

  /// References to C1 controls mean characters of windows-1252, as in browsers.
  private static String withoutC1(String html) {
    if (!html.contains("&#1")) {
      return html;
    }
    return C1_REFERENCE
        .matcher(html)
        .replaceAll(
            found -> {
              int number = Integer.parseInt(found.group(1));
              boolean c1 = number >= 0x80 && number <= 0x9F;
              return c1
                  ? "&#x" + Integer.toHexString(Windows1252.ofC1((char) number)) + ";"
                  : found.group();
            });
  }
}

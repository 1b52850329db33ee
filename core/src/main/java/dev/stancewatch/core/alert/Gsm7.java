package dev.stancewatch.core.alert;

import java.text.Normalizer;
import java.util.Map;

/// The 7-bit alphabet of text messages (3GPP TS 23.038). One character outside of it would more
/// than halve what fits into one part. Without state.
final class Gsm7 {
  /// Septets in a message of one part.
  static final int ONE_PART = 160;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /// Each of these takes two septets.
  private static final String EXTENDED = "^{}\\[~]|€";

  private static final Map<Integer, String> PLAIN = Transliteration.table();

  private Gsm7() {}

  /// How many septets a text takes.
  ///
  /// @throws IllegalArgumentException if it has a character outside of the alphabet
  static int septets(String text) {
    int count = 0;
    for (int point : text.codePoints().toArray()) {
      if (BASIC.indexOf(point) >= 0) {
        count++;
      } else if (EXTENDED.indexOf(point) >= 0) {
        count += 2;
      } else {
        throw new IllegalArgumentException(
            "not in the GSM alphabet: U+" + Integer.toHexString(point));
      }
    }
    return count;
  }

  static boolean fits(String text) {
    return septets(text) <= ONE_PART;
  }

  /// The text in this alphabet: letters lose their marks, other alphabets are spelled in Latin
  /// letters, what has no spelling becomes a question mark.
  static String spell(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int point : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
      out.append(spell(point));
    }
    return out.toString();
  }

  private static String spell(int point) {
    if (isKnown(point)) {
      return Character.toString(point);
    }
    String plain = PLAIN.get(point);
    if (plain != null) {
      return plain;
    }
    StringBuilder out = new StringBuilder();
    String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    for (int part : parts.codePoints().toArray()) {
      int type = Character.getType(part);
      if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
        continue;
      }
      if (isKnown(part)) {
        out.appendCodePoint(part);
      } else {
        out.append(PLAIN.getOrDefault(part, Character.isWhitespace(part) ? " " : "?"));
      }
    }
    return out.toString();
  }

  private static boolean isKnown(int point) {
    return BASIC.indexOf(point) >= 0 || EXTENDED.indexOf(point) >= 0;
  }
}

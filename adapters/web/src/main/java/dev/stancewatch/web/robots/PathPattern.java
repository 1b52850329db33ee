package dev.stancewatch.web.robots;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A pattern of a rule: a prefix in which `*` stands for anything and a final `$` for the end (RFC
/// 9309, 2.2.2 and 2.2.3).
///
/// @param value escaped, so that its length is its priority
record PathPattern(String value) {
  /// Escapes what is not ASCII and writes escapes in upper case, as URLs are compared.
  static PathPattern of(String written) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0) {
        escaped.append(String.format(Locale.ROOT, "%%%02X", b));
      } else {
        escaped.append((char) b);
      }
    }
    return new PathPattern(upperCaseEscapes(escaped));
  }

  private static String upperCaseEscapes(StringBuilder text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      if (text.charAt(i) == '%' && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
        text.setCharAt(i + 1, Character.toUpperCase(text.charAt(i + 1)));
        text.setCharAt(i + 2, Character.toUpperCase(text.charAt(i + 2)));
      }
    }
    return text.toString();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }

  /// Greedy with one step back, so that no pattern can make it slow: at worst the product of the
  /// two lengths.
  boolean matches(String path) {
    boolean anchored = value.endsWith("$");
    String pattern = anchored ? value.substring(0, value.length() - 1) : value;
    int p = 0;
    int s = 0;
    int star = -1;
    int resume = 0;
    while (s < path.length()) {
      if (p == pattern.length() && !anchored) {
        return true;
      }
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = s;
      } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(s)) {
        p++;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(p).chars().allMatch(c -> c == '*');
  }
}

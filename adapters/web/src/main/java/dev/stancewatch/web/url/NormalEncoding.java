package dev.stancewatch.web.url;

/// Percent-encodes exactly what has to be (RFC 3986, section 6.2.2): what is encoded without need
/// is decoded, and a percent sign that begins no sequence is encoded.
final class NormalEncoding {
  private NormalEncoding() {}

  /// @param text percent-encoded in some way, in ASCII
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = c == '%' ? sequence(text, i) : -1;
      if (value >= 0) {
        append(value, out);
        i += 2;
      } else if (c == '%') {
        out.append("%25");
      } else if (c <= ' ' || c > '~' || "\"<>[]^`{|}\\".indexOf(c) >= 0) {
        PercentEncoding.append((byte) c, out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void append(int value, StringBuilder out) {
    boolean alphanumeric =
        (value >= 'a' && value <= 'z')
            || (value >= 'A' && value <= 'Z')
            || (value >= '0' && value <= '9');
    if (alphanumeric || "-._~".indexOf(value) >= 0) {
      out.append((char) value);
    } else {
      PercentEncoding.append((byte) value, out);
    }
  }

  private static int sequence(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}

package dev.stancewatch.web.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The sets of characters that are percent-encoded in the parts of an address (WHATWG URL, section
/// 1.3).
enum PercentEncoding {
  FRAGMENT(" \"<>`"),
  SPECIAL_QUERY(" \"#<>'"),
  PATH(" \"#<>?`{}^"),
  USER_INFO(" \"#<>?`{}/:;=@[\\]^|");

  private static final String HEX = "0123456789ABCDEF";

  private final String encoded;

  PercentEncoding(String encoded) {
    this.encoded = encoded;
  }

  /// Encodes what must be; a percent sign stays, whatever follows it.
  String encode(String text) {
    if (text.chars().noneMatch(this::mustEncode)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (mustEncode(c)) {
                append(c, out);
              } else {
                out.append((char) c);
              }
            });
    return out.toString();
  }

  /// Decodes every sequence of a percent sign and two hexadecimal digits to bytes.
  static byte[] decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i < bytes.length - 2 && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      if (low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  /// Appends a byte as percent sign and two digits.
  static void append(byte value, StringBuilder out) {
    out.append('%').append(HEX.charAt((value >> 4) & 0xF)).append(HEX.charAt(value & 0xF));
  }

  private boolean mustEncode(int c) {
    return c < ' ' || c > '~' || encoded.indexOf(c) >= 0;
  }

  private static void append(int codePoint, StringBuilder out) {
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    String character = surrogate ? "\uFFFD" : Character.toString(codePoint);
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      append(b, out);
    }
  }
}

package dev.stancewatch.web.charset;

/// How much of a body looks like UTF-8.
///
/// @param sequences characters of two to four bytes, surrogates among them, which some write
///   although they must not
/// @param strays bytes beyond ASCII that belong to no such sequence
record Utf8Shape(int sequences, int strays) {
  static Utf8Shape of(byte[] body) {
    int sequences = 0;
    int strays = 0;
    int at = 0;
    while (at < body.length) {
      int length = body[at] >= 0 ? 0 : sequenceLength(body, at);
      if (length > 0) {
        sequences++;
      } else if (body[at] < 0) {
        strays++;
      }
      at += Math.max(1, length);
    }
    return new Utf8Shape(sequences, strays);
  }

  /// Whether the body is UTF-8 that was damaged: cut, or with a few bytes of something else.
  boolean isMostlyUtf8() {
    return sequences > 0 && strays * 10 <= sequences;
  }

  /// Bytes of the sequence that begins here, or zero if none does.
  private static int sequenceLength(byte[] body, int at) {
    int lead = body[at] & 0xFF;
    int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : 0;
    if (lead >= 0xF0 && lead <= 0xF4) {
      length = 4;
    }
    if (length == 0 || at + length > body.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((body[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}

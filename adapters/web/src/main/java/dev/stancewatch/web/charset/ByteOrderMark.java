package dev.stancewatch.web.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The mark with which a body may begin.
///
/// @param bytes length of the mark
record ByteOrderMark(Charset charset, int bytes) {
  private record Pattern(Charset charset, List<Integer> bytes) {}

  /// UTF-32 first, because its little-endian mark begins with that of UTF-16.
  private static final List<Pattern> MARKS =
      List.of(
          new Pattern(Charset.forName("UTF-32BE"), List.of(0x00, 0x00, 0xFE, 0xFF)),
          new Pattern(Charset.forName("UTF-32LE"), List.of(0xFF, 0xFE, 0x00, 0x00)),
          new Pattern(StandardCharsets.UTF_8, List.of(0xEF, 0xBB, 0xBF)),
          new Pattern(StandardCharsets.UTF_16BE, List.of(0xFE, 0xFF)),
          new Pattern(StandardCharsets.UTF_16LE, List.of(0xFF, 0xFE)));

  /// An ASCII character between zero bytes (XML 1.0, appendix F). -1 is any byte but zero.
  private static final List<Pattern> ZEROS =
      List.of(
          new Pattern(Charset.forName("UTF-32BE"), List.of(0, 0, 0, -1)),
          new Pattern(Charset.forName("UTF-32LE"), List.of(-1, 0, 0, 0)),
          new Pattern(StandardCharsets.UTF_16BE, List.of(0, -1, 0, -1)),
          new Pattern(StandardCharsets.UTF_16LE, List.of(-1, 0, -1, 0)));

  static Optional<ByteOrderMark> find(byte[] body) {
    return MARKS.stream()
        .filter(mark -> matches(mark, body))
        .map(mark -> new ByteOrderMark(mark.charset(), mark.bytes().size()))
        .findFirst();
  }

  static Optional<Charset> findByZeroBytes(byte[] body) {
    return ZEROS.stream()
        .filter(pattern -> matches(pattern, body))
        .map(Pattern::charset)
        .findFirst();
  }

  private static boolean matches(Pattern pattern, byte[] body) {
    if (body.length < pattern.bytes().size()) {
      return false;
    }
    for (int i = 0; i < pattern.bytes().size(); i++) {
      int expected = pattern.bytes().get(i);
      int actual = body[i] & 0xFF;
      if (expected < 0 ? actual == 0 : actual != expected) {
        return false;
      }
    }
    return true;
  }
}

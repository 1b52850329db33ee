package dev.stancewatch.web.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// Weighs the charsets of East Asia on the scale of [SingleByteCharsets].
final class MultiByteCharsets {
  private static final double KANA = Math.log(1.0 / 80);
  private static final double HANGUL = Math.log(1.0 / 600);
  private static final double IDEOGRAPH = Math.log(1.0 / 1_500);
  private static final double PUNCTUATION = Math.log(1.0 / 50);
  private static final double UNEXPECTED = Math.log(1e-6);
  private static final double BROKEN = Math.log(1e-9);

  private static final List<String> NAMES =
      List.of("EUC-JP", "windows-31j", "gb18030", "Big5-HKSCS", "x-windows-949");

  private MultiByteCharsets() {}

  /// What was detected, if it is one of these; else all of them, because short texts are
  /// overlooked.
  static List<Charset> candidates(Optional<Charset> detected) {
    return detected
        .filter(found -> found.newEncoder().maxBytesPerChar() > 1)
        .map(List::of)
        .orElseGet(() -> NAMES.stream().map(Charset::forName).toList());
  }

  /// The logarithm of the likelihood of what lies beyond ASCII.
  static double logLikelihood(byte[] body, Charset charset) {
    String text = new String(body, charset);
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        sum += logLikelihood(c);
      }
    }
    return sum;
  }

  private static double logLikelihood(char c) {
    if (c >= 0x3041 && c <= 0x30FF) {
      return KANA;
    }
    if (c >= 0xAC00 && c <= 0xD7A3) {
      return HANGUL;
    }
    if (c >= 0x4E00 && c <= 0x9FA5) {
      return IDEOGRAPH;
    }
    if ((c >= 0x3000 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF5E)) {
      return PUNCTUATION;
    }
    return c == '\uFFFD' || Character.isISOControl(c) ? BROKEN : UNEXPECTED;
  }
}

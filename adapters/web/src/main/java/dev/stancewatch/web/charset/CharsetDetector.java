package dev.stancewatch.web.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// Guesses the charset of bytes that nothing declares: of several bytes by juniversalchardet, of
/// one byte by the letters of languages. Threads may share one.
public final class CharsetDetector {
  private static final int MAX_BYTES = 200_000;
  private static final byte ESCAPE = 0x1B;

  private final SingleByteCharsets singleByte = new SingleByteCharsets();

  /// Finds the likeliest charset; empty for plain ASCII.
  public Optional<Charset> find(byte[] body) {
    byte[] sample = body.length <= MAX_BYTES ? body : Arrays.copyOf(body, MAX_BYTES);
    if (!hasHighBytes(sample)) {
      return shifting(sample);
    }
    SingleByteCharsets.Weighed single = singleByte.best(sample);
    for (Charset candidate : MultiByteCharsets.candidates(universal(sample))) {
      double logLikelihood = MultiByteCharsets.logLikelihood(sample, candidate);
      if (logLikelihood > single.logLikelihood()) {
        single = new SingleByteCharsets.Weighed(candidate, logLikelihood);
      }
    }
    return Optional.of(single.charset());
  }

  private static Optional<Charset> universal(byte[] body) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(body, 0, body.length);
    detector.dataEnd();
    String detected = detector.getDetectedCharset();
    return detected == null ? Optional.empty() : CharsetLabels.find(detected);
  }

  /// Charsets that change the meaning of ASCII after an escape (ISO 2022).
  private static Optional<Charset> shifting(byte[] body) {
    String head = new String(body, StandardCharsets.ISO_8859_1);
    if (head.indexOf(ESCAPE) < 0) {
      return Optional.empty();
    }
    if (head.contains("\u001B$)C")) {
      return CharsetLabels.find("ISO-2022-KR");
    }
    boolean japanese =
        head.contains("\u001B$B") || head.contains("\u001B$@") || head.contains("\u001B(J");
    return japanese ? CharsetLabels.find("ISO-2022-JP") : Optional.empty();
  }

  private static boolean hasHighBytes(byte[] body) {
    for (byte b : body) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }
}

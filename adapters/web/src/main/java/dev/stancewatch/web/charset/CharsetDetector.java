package dev.stancewatch.web.charset;

import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// Guesses the charset of bytes that nothing declares. Threads may share it.
public final class CharsetDetector {
  private CharsetDetector() {}

  /// Finds the likeliest charset, if any is likely.
  public static Optional<Charset> detect(byte[] body) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(body, 0, body.length);
    detector.dataEnd();
    String detected = detector.getDetectedCharset();
    return detected == null ? Optional.empty() : CharsetLabels.find(detected);
  }
}

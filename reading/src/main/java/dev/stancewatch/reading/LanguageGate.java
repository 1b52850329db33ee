package dev.stancewatch.reading;

import java.util.Arrays;
import java.util.Set;

/// Keeps out texts in languages that this reader does not read. Threads may share it.
final class LanguageGate {
  private static final String READ = "en";
  private static final Set<String> COMMON =
      Set.of(
          "the", "of", "and", "to", "in", "that", "is", "was", "for", "it", "with", "as", "on",
          "by", "he", "she", "are", "from");

  /// Share of common English words above which the model is not asked.
  private static final double PLAIN_SHARE = 0.15;

  /// Shorter texts are taken for what the source says they are.
  private static final int MIN_CHARS = 60;

  private static final int SAMPLE_CHARS = 600;

  private final LanguageDetector detector;

  private LanguageGate(LanguageDetector detector) {
    this.detector = detector;
  }

  static LanguageGate load() {
    return new LanguageGate(LanguageDetector.load());
  }

  /// The language of a text if it cannot be read, else an empty string.
  ///
  /// @param stated as the source states it; believed only for short texts
  String findForeign(String text, String stated) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARS));
    if (englishShare(sample) >= PLAIN_SHARE) {
      return "";
    }
    if (text.length() < MIN_CHARS) {
      return stated.isEmpty() || stated.startsWith(READ) ? "" : stated;
    }
    String detected = detector.detect(text);
    return detected.equals(READ) ? "" : detected;
  }

  private static double englishShare(String sample) {
    String[] words = sample.split("[^\\p{L}']+", -1);
    long common = Arrays.stream(words).filter(COMMON::contains).count();
    return common / (double) Math.max(1, words.length);
  }
}

package dev.stancewatch.reading;

import dev.stancewatch.reading.attribution.Attribution;
import dev.stancewatch.reading.attribution.AttributionEngine;
import dev.stancewatch.reading.text.TextAnalyzer;
import java.util.List;

/// Who says what in a text, watched or not. Threads may share it.
public final class Attributions {
  private final TextAnalyzer analyzer;
  private final AttributionEngine engine;

  private Attributions(TextAnalyzer analyzer, AttributionEngine engine) {
    this.analyzer = analyzer;
    this.engine = engine;
  }

  /// Loads models and lexicon, once per process.
  public static Attributions load() {
    return new Attributions(TextAnalyzer.load(), AttributionEngine.load());
  }

  /// Every attribution of a text, in its order; one inside another comes after it.
  public List<Attribution> find(String text) {
    return engine.find(analyzer.analyze(text));
  }
}

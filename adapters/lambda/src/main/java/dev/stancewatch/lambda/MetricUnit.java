package dev.stancewatch.lambda;

/// What a metric counts, in the words of Amazon CloudWatch.
public enum MetricUnit {
  COUNT("Count"),
  PERCENT("Percent"),
  SECONDS("Seconds"),
  MILLISECONDS("Milliseconds");

  private final String word;

  MetricUnit(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}

package dev.stancewatch.cli.evaluate;

/// One measured number.
///
/// @param metric what was measured
/// @param value the score, as a ratio or a count as the metric says
/// @param bestKnown the best known score of another system, with its name; empty if none is known
/// @param n how many cases were scored; zero is never a success
public record Score(String metric, double value, String bestKnown, int n) {
  public Score {
    if (n <= 0) {
      throw new IllegalArgumentException("'" + metric + "' was scored on no case");
    }
  }
}

package dev.stancewatch.cli.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What came of scoring a suite.
///
/// @param scores one for each metric, never empty
/// @param errors every case that was wrong, the worst first; empty for a suite whose scores are not
///   made of cases
public record Evaluation(List<Score> scores, List<CaseError> errors) {
  public Evaluation {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("a suite gave no score");
    }
    scores = List.copyOf(scores);
    errors =
        errors.stream().sorted(Comparator.comparingDouble(CaseError::weight).reversed()).toList();
  }

  /// Scores alone.
  static Evaluation of(List<Score> scores) {
    return new Evaluation(scores, List.of());
  }

  /// Shares of right answers, and each wrong one as an error.
  ///
  /// @param bestKnown what another system reached, by metric
  static Evaluation ofChecks(List<Check> checks, Map<String, String> bestKnown) {
    return new Evaluation(Check.scores(checks, bestKnown), Check.errors(checks));
  }
}

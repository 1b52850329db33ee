package dev.stancewatch.cli.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One comparison of a suite that counts right answers.
///
/// @param metric the row of the scorecard that it counts for
/// @param name names the case, so that a wrong one can be looked at
record Check(String metric, String name, String expected, String actual, boolean right) {
  /// A comparison of two texts.
  static Check equal(String metric, String name, String expected, String actual) {
    return new Check(metric, name, expected, actual, expected.equals(actual));
  }

  /// Each wrong answer, all of one weight.
  static List<CaseError> errors(List<Check> checks) {
    return checks.stream()
        .filter(check -> !check.right())
        .map(
            check ->
                CaseError.of(1, check.metric(), check.name())
                    .with("expected", check.expected())
                    .with("actual", check.actual().isEmpty() ? "(nothing)" : check.actual()))
        .toList();
  }

  /// The share of right answers for each metric, in the order of their first appearance.
  ///
  /// @param bestKnown what another system reached, by metric
  static List<Score> scores(List<Check> checks, Map<String, String> bestKnown) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Check check : checks) {
      int[] count = counts.computeIfAbsent(check.metric(), _ -> new int[2]);
      count[0] += check.right() ? 1 : 0;
      count[1]++;
    }
    List<Score> scores = new ArrayList<>();
    counts.forEach(
        (metric, count) ->
            scores.add(
                new Score(
                    metric,
                    (double) count[0] / count[1],
                    bestKnown.getOrDefault(metric, ""),
                    count[1])));
    return scores;
  }
}

package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Prints scores, for people as a table or for programs as JSON lines.
final class Scorecard {
  private Scorecard() {}

  static void print(List<ScoredSuite> suites, boolean json, PrintWriter out) {
    if (!json) {
      out.printf(
          Locale.ROOT,
          "%-30s %-52s %8s  %-38s %6s%n",
          "suite",
          "metric",
          "score",
          "best known",
          "n");
    }
    for (ScoredSuite suite : suites) {
      for (Score score : suite.evaluation().scores()) {
        out.println(json ? line(suite.suite(), score) : row(suite.suite(), score));
      }
    }
  }

  private static String row(String suite, Score score) {
    return String.format(
        Locale.ROOT,
        "%-30s %-52s %8.3f  %-38s %6d",
        suite,
        score.metric(),
        score.value(),
        score.bestKnown().isEmpty() ? "-" : score.bestKnown(),
        score.n());
  }

  private static String line(String suite, Score score) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("suite", suite);
    node.put("metric", score.metric());
    node.put("score", score.value());
    node.put("best_known", score.bestKnown());
    node.put("n", score.n());
    return node.toString();
  }
}

package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/// Prints errors, for people as small blocks or for programs as JSON lines.
final class ErrorList {
  /// Longer details are cut for people; programs get all of it.
  private static final int MAX_CHARS = 400;

  private ErrorList() {}

  /// @param limit how many of each suite
  static void print(List<ScoredSuite> suites, int limit, boolean json, PrintWriter out) {
    for (ScoredSuite suite : suites) {
      List<CaseError> errors = suite.evaluation().errors();
      List<CaseError> worst = errors.subList(0, Math.min(limit, errors.size()));
      if (json) {
        worst.forEach(error -> out.println(line(suite.suite(), error)));
      } else if (!worst.isEmpty()) {
        out.printf("%n%s: %d of %d errors%n", suite.suite(), worst.size(), errors.size());
        worst.forEach(error -> block(error, out));
      }
    }
  }

  private static void block(CaseError error, PrintWriter out) {
    out.printf("%n  %s | %s%n", error.kind(), error.name());
    error.details().forEach((label, text) -> out.printf("    %-9s %s%n", label, cut(text)));
  }

  private static String cut(String text) {
    String line = FeedAnswers.collapsed(text);
    return line.length() <= MAX_CHARS ? line : line.substring(0, MAX_CHARS) + " ...";
  }

  private static String line(String suite, CaseError error) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("suite", suite);
    node.put("error", error.kind());
    node.put("case", error.name());
    node.put("weight", error.weight());
    error.details().forEach(node.putObject("details")::put);
    return node.toString();
  }
}

package dev.stancewatch.cli.evaluate;

import java.util.List;

/// A suite's name with its scores.
record ScoredSuite(String suite, List<Score> scores) {
  ScoredSuite {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("suite " + suite + " gave no score");
    }
    scores = List.copyOf(scores);
  }
}

package dev.stancewatch.cli.evaluate;

import java.util.ArrayList;
import java.util.List;

/// How often each label was taken for each other. Confined to one thread.
final class Confusion {
  private final List<String> labels;
  private final int[][] counts;

  /// @param labels in the order of the rows
  Confusion(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.counts = new int[labels.size()][labels.size()];
  }

  void add(String expected, String actual) {
    counts[labels.indexOf(expected)][labels.indexOf(actual)]++;
  }

  int total() {
    int total = 0;
    for (int[] row : counts) {
      for (int count : row) {
        total += count;
      }
    }
    return total;
  }

  int count(String expected, String actual) {
    return counts[labels.indexOf(expected)][labels.indexOf(actual)];
  }

  double f1(String label) {
    int k = labels.indexOf(label);
    int wrong = 0;
    for (int i = 0; i < counts.length; i++) {
      wrong += i == k ? 0 : counts[i][k] + counts[k][i];
    }
    int twice = 2 * counts[k][k];
    return twice == 0 ? 0 : twice / (double) (twice + wrong);
  }

  double macroF1() {
    return labels.stream().mapToDouble(this::f1).average().orElse(0);
  }

  /// F1 weighted by how often each label is the right one.
  double weightedF1() {
    double sum = 0;
    for (int k = 0; k < counts.length; k++) {
      int gold = 0;
      for (int count : counts[k]) {
        gold += count;
      }
      sum += gold * f1(labels.get(k));
    }
    return sum / Math.max(1, total());
  }

  /// The share of the two labels, among all cases where either is right, that were taken for the
  /// other.
  double swapped(String a, String b) {
    int gold = 0;
    for (String label : labels) {
      gold += count(a, label) + count(b, label);
    }
    return (count(a, b) + count(b, a)) / (double) Math.max(1, gold);
  }

  /// The confusion itself, a row for each label that is right.
  List<Score> rows() {
    List<Score> scores = new ArrayList<>();
    for (String expected : labels) {
      for (String actual : labels) {
        scores.add(
            new Score(expected + " read as " + actual, count(expected, actual), "", total()));
      }
    }
    return scores;
  }
}

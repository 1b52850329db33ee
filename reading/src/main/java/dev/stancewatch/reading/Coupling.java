package dev.stancewatch.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/// How the labels of rival sentences go together: who supports one seldom supports the other too.
/// Learned by counting on the training data: the logarithm of how much oftener than by chance two
/// labels stand on two sentences of one question. Immutable; threads may share it.
final class Coupling {
  private static final int LABELS = 3;

  /// Rivals beyond this are not weighed together: their combinations grow as powers of three.
  private static final int MAX_RIVALS = 7;

  /// Shares of zero would shut out every combination.
  private static final double LEAST = 1e-9;

  private final double[][] weights;

  private Coupling(double[][] weights) {
    this.weights = weights;
  }

  /// Of the settings that come with a model: `joint.coupling`, three rows of three numbers in the
  /// order support, oppose, none, and `joint.weight`, by which they are multiplied.
  ///
  /// @throws IllegalArgumentException if the settings hold no such table
  static Coupling of(Properties settings) {
    double weight = Double.parseDouble(settings.getProperty("joint.weight", "0"));
    double[][] weights =
        Arrays.stream(settings.getProperty("joint.coupling", "").split(";"))
            .map(
                row ->
                    Arrays.stream(row.split(","))
                        .mapToDouble(cell -> weight * Double.parseDouble(cell))
                        .toArray())
            .toArray(double[][]::new);
    if (weights.length != LABELS || Arrays.stream(weights).anyMatch(row -> row.length != LABELS)) {
      throw new IllegalArgumentException("joint.coupling is no table of three by three");
    }
    return new Coupling(weights);
  }

  /// The verdicts on rival sentences in the light of each other: every combination of labels is
  /// weighed by the shares of its labels and by how well they go together.
  ///
  /// @param alone the verdict on each sentence by itself
  List<StanceVerdict> together(List<StanceVerdict> alone) {
    int rivals = alone.size();
    if (rivals < 2 || rivals > MAX_RIVALS) {
      return alone;
    }
    double[][] sums = new double[rivals][LABELS];
    add(alone.stream().map(verdict -> verdict.logs(LEAST)).toList(), new int[rivals], 0, 0, sums);
    return Arrays.stream(sums).map(Coupling::verdict).toList();
  }

  private void add(List<double[]> logs, int[] labels, int place, double score, double[][] sums) {
    if (place == labels.length) {
      double weight = Math.exp(score);
      IntStream.range(0, labels.length).forEach(i -> sums[i][labels[i]] += weight);
      return;
    }
    for (int label = 0; label < LABELS; label++) {
      labels[place] = label;
      double more = logs.get(place)[label];
      for (int i = 0; i < place; i++) {
        more += weights[labels[i]][label];
      }
      add(logs, labels, place + 1, score + more, sums);
    }
  }

  private static StanceVerdict verdict(double[] sums) {
    double total = Arrays.stream(sums).sum();
    return new StanceVerdict(sums[0] / total, sums[1] / total, sums[2] / total);
  }
}

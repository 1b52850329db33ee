package dev.stancewatch.reading;

import java.util.List;
import java.util.Map;

/// How well labelled examples are read.
///
/// @param labels how many labels were read
/// @param right how many of them rightly
/// @param macroF1 mean F1 of those of support, oppose and none that are among the labels
/// @param flips sides that were read as the other side
/// @param loss mean negative logarithm of the share that the right side got
public record TuningScore(int labels, int right, double macroF1, int flips, double loss) {
  private static final int SIDES = StanceVerdict.Side.values().length;

  /// @param read the sides that were read for each statement, by place of the stance
  static TuningScore of(
      List<LabelledStatement> statements, List<List<StanceVerdict.Side>> read, double loss) {
    int[][] counts = new int[SIDES][SIDES];
    for (int i = 0; i < statements.size(); i++) {
      for (Map.Entry<Integer, StanceVerdict.Side> label : statements.get(i).labels().entrySet()) {
        int gold = PlattScaling.place(label.getValue());
        counts[gold][PlattScaling.place(read.get(i).get(label.getKey()))]++;
      }
    }
    int labels = 0;
    int right = 0;
    double f1 = 0;
    int present = 0;
    for (int side = 0; side < SIDES; side++) {
      int gold = 0;
      int said = 0;
      for (int other = 0; other < SIDES; other++) {
        gold += counts[side][other];
        said += counts[other][side];
      }
      labels += gold;
      right += counts[side][side];
      present += gold > 0 ? 1 : 0;
      f1 += gold > 0 ? 2.0 * counts[side][side] / (gold + said) : 0;
    }
    return new TuningScore(
        labels, right, f1 / Math.max(1, present), counts[0][1] + counts[1][0], loss);
  }

  public double accuracy() {
    return right / (double) Math.max(1, labels);
  }
}

package dev.stancewatch.reading;

import dev.stancewatch.core.issue.Axis;
import java.util.ArrayList;
import java.util.List;

/// Applies the calibration of an axis to what a judge says. Stateless; threads may share it.
final class Calibrated {
  /// Rules give shares of zero; a zero could never be corrected.
  private static final double LEAST = 0.02;

  private Calibrated() {}

  /// The verdicts on all stances of an axis, corrected; as they are where nothing was learned.
  static List<StanceVerdict> verdicts(Axis axis, List<StanceVerdict> verdicts) {
    if (axis.calibration().isIdentity()) {
      return verdicts;
    }
    List<StanceVerdict> corrected = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      double lean = axis.calibration().lean(axis.stances().get(i).id());
      double scale = axis.calibration().scale();
      corrected.add(verdict(scale, axis.calibration().none(), lean, verdicts.get(i)));
    }
    return List.copyOf(corrected);
  }

  /// One verdict, with the numbers of a calibration.
  static StanceVerdict verdict(double scale, double none, double lean, StanceVerdict verdict) {
    double[] logs = logs(verdict);
    return softmax(scale * logs[0] + lean, scale * logs[1] - lean, scale * logs[2] + none);
  }

  /// Logarithms of the shares of support, oppose and none, none of them endless.
  static double[] logs(StanceVerdict verdict) {
    return verdict.logs(LEAST);
  }

  private static StanceVerdict softmax(double support, double oppose, double none) {
    double top = Math.max(support, Math.max(oppose, none));
    double s = Math.exp(support - top);
    double o = Math.exp(oppose - top);
    double n = Math.exp(none - top);
    double sum = s + o + n;
    return new StanceVerdict(s / sum, o / sum, n / sum);
  }
}

package dev.stancewatch.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Regularised Platt scaling of the shares of an axis: one scale, one shift of "none", and one lean
/// for each stance, drawn towards changing nothing. The loss is convex, so plain descent finds its
/// only minimum. After J. Platt, "Probabilistic outputs for support vector machines" (1999), in its
/// form for several classes. Stateless; threads may share it.
final class PlattScaling {
  private static final int STEPS = 150;
  private static final double ENOUGH = 1e-9;
  private static final double LEAST_SCALE = 0.05;
  private static final int LEANS = 2;

  private PlattScaling() {}

  /// The parameters that change nothing: scale, shift of none, then the leans.
  static double[] identity(int stances) {
    double[] parameters = new double[LEANS + stances];
    parameters[0] = 1;
    return parameters;
  }

  /// Fits the parameters.
  ///
  /// @param weight how strongly they are drawn towards changing nothing, above 0
  static double[] fit(List<LabelledStatement> statements, int stances, double weight) {
    double[] now = identity(stances);
    double loss = penalised(statements, now, weight);
    double step = 1;
    for (int i = 0; i < STEPS; i++) {
      double[] gradient = gradient(statements, now, weight);
      double[] next = moved(now, gradient, step);
      double lower = penalised(statements, next, weight);
      while (lower > loss && step > ENOUGH) {
        step /= 2;
        next = moved(now, gradient, step);
        lower = penalised(statements, next, weight);
      }
      if (loss - lower < ENOUGH) {
        break;
      }
      now = next;
      loss = lower;
      step *= 1.5;
    }
    return now;
  }

  /// Mean negative logarithm of the share that the right side gets.
  static double loss(List<LabelledStatement> statements, double[] parameters) {
    double sum = 0;
    int labels = 0;
    for (LabelledStatement statement : statements) {
      for (Map.Entry<Integer, StanceVerdict.Side> label : statement.labels().entrySet()) {
        double[] shares =
            shares(statement.verdicts().get(label.getKey()), label.getKey(), parameters);
        sum -= Math.log(Math.max(1e-12, shares[place(label.getValue())]));
        labels++;
      }
    }
    return sum / Math.max(1, labels);
  }

  private static double penalised(
      List<LabelledStatement> statements, double[] parameters, double weight) {
    int labels = statements.stream().mapToInt(statement -> statement.labels().size()).sum();
    double penalty = 0;
    double[] identity = identity(parameters.length - LEANS);
    for (int i = 0; i < parameters.length; i++) {
      penalty += Math.pow(parameters[i] - identity[i], 2);
    }
    return labels * loss(statements, parameters) + weight / 2 * penalty;
  }

  private static double[] gradient(
      List<LabelledStatement> statements, double[] parameters, double weight) {
    double[] gradient = new double[parameters.length];
    double[] identity = identity(parameters.length - LEANS);
    for (int i = 0; i < parameters.length; i++) {
      gradient[i] = weight * (parameters[i] - identity[i]);
    }
    for (LabelledStatement statement : statements) {
      statement
          .labels()
          .forEach(
              (stance, side) -> {
                StanceVerdict verdict = statement.verdicts().get(stance);
                double[] error = shares(verdict, stance, parameters);
                error[place(side)] -= 1;
                double[] logs = Calibrated.logs(verdict);
                for (int k = 0; k < error.length; k++) {
                  gradient[0] += error[k] * logs[k];
                }
                gradient[1] += error[2];
                gradient[LEANS + stance] += error[0] - error[1];
              });
    }
    return gradient;
  }

  private static double[] moved(double[] from, double[] gradient, double step) {
    double[] moved = from.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= step * gradient[i];
    }
    moved[0] = Math.max(LEAST_SCALE, moved[0]);
    return moved;
  }

  /// Where a side stands among the shares.
  static int place(StanceVerdict.Side side) {
    return switch (side) {
      case SUPPORT -> 0;
      case OPPOSE -> 1;
      case NONE -> 2;
    };
  }

  private static double[] shares(StanceVerdict verdict, int stance, double[] parameters) {
    StanceVerdict corrected =
        Calibrated.verdict(parameters[0], parameters[1], parameters[LEANS + stance], verdict);
    return new double[] {corrected.support(), corrected.oppose(), corrected.none()};
  }

  /// All verdicts of a statement under the parameters.
  static List<StanceVerdict> verdicts(LabelledStatement statement, double[] parameters) {
    List<StanceVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < statement.verdicts().size(); i++) {
      verdicts.add(
          Calibrated.verdict(
              parameters[0], parameters[1], parameters[LEANS + i], statement.verdicts().get(i)));
    }
    return verdicts;
  }
}

package dev.stancewatch.reading;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Calibration;
import dev.stancewatch.core.issue.Example;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Learns the calibration of an axis from its labelled examples, and says by examples that were
/// left out whether it is worth anything. Threads may share it.
public final class AxisTuner {
  /// Fewest different statements to learn from.
  public static final int MIN_STATEMENTS = 8;

  /// Up to so many statements each is left out alone, more are left out in as many groups.
  private static final int MAX_FOLDS = 40;

  private static final int INNER_FOLDS = 5;

  /// How strongly a calibration may be drawn towards changing nothing; the examples choose.
  private static final List<Double> WEIGHTS = List.of(32.0, 8.0, 2.0);

  /// What is written to a file; more digits mean nothing.
  private static final double DIGITS = 1000;

  private final StanceJudge judge;
  private final AxisReader.Thresholds thresholds;

  AxisTuner(StanceJudge judge, AxisReader.Thresholds thresholds) {
    this.judge = judge;
    this.thresholds = thresholds;
  }

  /// With the judge and the thresholds of the product's reader.
  public static AxisTuner standard() {
    StanceJudge judge = CombinedJudge.standard();
    return new AxisTuner(
        judge, judge instanceof PolarityJudge ? ArticleReader.RULES : ArticleReader.MODEL);
  }

  /// Learns from the examples of an axis; its present calibration is left out of account.
  public TuningOutcome tune(Axis axis) {
    return tune(axis, judged(axis));
  }

  TuningOutcome tune(Axis axis, List<LabelledStatement> statements) {
    if (statements.size() < MIN_STATEMENTS) {
      return new TuningOutcome.TooFew(statements.size(), MIN_STATEMENTS);
    }
    int stances = axis.stances().size();
    double[] identity = PlattScaling.identity(stances);
    List<double[]> same = statements.stream().map(statement -> identity).toList();
    TuningScore before = score(statements, same);
    TuningScore after = score(statements, leftOut(statements, stances));
    boolean better =
        after.loss() < before.loss()
            && after.right() >= before.right()
            && after.flips() <= before.flips();
    if (!better) {
      return new TuningOutcome.NoGain(before, after);
    }
    double[] learned = PlattScaling.fit(statements, stances, weight(statements, stances));
    return new TuningOutcome.Tuned(calibration(axis, learned), before, after);
  }

  /// Each different statement with what the judge says of it.
  private List<LabelledStatement> judged(Axis axis) {
    Map<List<String>, Map<Integer, StanceVerdict.Side>> labels = new LinkedHashMap<>();
    List<StanceId> ids = axis.stances().stream().map(Stance::id).toList();
    for (Example example : axis.examples()) {
      labels
          .computeIfAbsent(
              List.of(example.actor(), example.text()), statement -> new LinkedHashMap<>())
          .put(ids.indexOf(example.stance()), side(example.label()));
    }
    List<List<String>> sentences =
        axis.stances().stream()
            .map(stance -> stance.sentences().stream().distinct().toList())
            .toList();
    List<LabelledStatement> judged = new ArrayList<>();
    labels.forEach(
        (statement, sides) ->
            judged.add(
                new LabelledStatement(
                    judge.judgeStances(statement.getFirst(), statement.getLast(), sentences),
                    sides)));
    return judged;
  }

  private static StanceVerdict.Side side(Example.Label label) {
    return switch (label) {
      case SUPPORT -> StanceVerdict.Side.SUPPORT;
      case OPPOSE -> StanceVerdict.Side.OPPOSE;
      case NONE -> StanceVerdict.Side.NONE;
    };
  }

  /// For each statement the parameters that the others teach.
  private static List<double[]> leftOut(List<LabelledStatement> statements, int stances) {
    int folds = Math.min(MAX_FOLDS, statements.size());
    List<double[]> byFold = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<LabelledStatement> others = part(statements, folds, fold, false);
      byFold.add(PlattScaling.fit(others, stances, weight(others, stances)));
    }
    List<double[]> parameters = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      parameters.add(byFold.get(i % folds));
    }
    return parameters;
  }

  /// The weight under which what is left out is foretold best; the strongest on a tie.
  private static double weight(List<LabelledStatement> statements, int stances) {
    double best = Double.POSITIVE_INFINITY;
    double chosen = WEIGHTS.getFirst();
    for (double weight : WEIGHTS) {
      double loss = 0;
      for (int fold = 0; fold < INNER_FOLDS; fold++) {
        double[] fitted =
            PlattScaling.fit(part(statements, INNER_FOLDS, fold, false), stances, weight);
        loss += PlattScaling.loss(part(statements, INNER_FOLDS, fold, true), fitted);
      }
      if (loss < best) {
        best = loss;
        chosen = weight;
      }
    }
    return chosen;
  }

  private static List<LabelledStatement> part(
      List<LabelledStatement> statements, int folds, int fold, boolean inside) {
    List<LabelledStatement> part = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      if (inside == (i % folds == fold)) {
        part.add(statements.get(i));
      }
    }
    return part;
  }

  private TuningScore score(List<LabelledStatement> statements, List<double[]> parameters) {
    List<List<StanceVerdict.Side>> read = new ArrayList<>();
    double loss = 0;
    int labels = 0;
    for (int i = 0; i < statements.size(); i++) {
      LabelledStatement statement = statements.get(i);
      double[] own = parameters.get(i);
      boolean same = Arrays.equals(own, PlattScaling.identity(own.length - 2));
      List<StanceVerdict> verdicts =
          same ? statement.verdicts() : PlattScaling.verdicts(statement, own);
      read.add(AxisReader.sides(verdicts, thresholds));
      loss += statement.labels().size() * PlattScaling.loss(List.of(statement), own);
      labels += statement.labels().size();
    }
    return TuningScore.of(statements, read, loss / Math.max(1, labels));
  }

  private static Calibration calibration(Axis axis, double[] learned) {
    Map<StanceId, Double> leans = new LinkedHashMap<>();
    for (int i = 0; i < axis.stances().size(); i++) {
      leans.put(axis.stances().get(i).id(), rounded(learned[2 + i]));
    }
    return new Calibration(rounded(learned[0]), rounded(learned[1]), leans);
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}

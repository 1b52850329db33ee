package dev.stancewatch.reading;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.position.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Decides over all stances of an axis together. Threads may share it.
final class AxisReader {
  /// What one statement says about an axis.
  ///
  /// @param trace scores of all stances and what came of them, for a person to read
  record Outcome(List<StanceCall> calls, String trace) {
    Outcome {
      calls = List.copyOf(calls);
    }
  }

  /// @param support least share for support
  /// @param margin least distance to the best rival
  /// @param oppose least share for opposition
  record Thresholds(double support, double margin, double oppose) {}

  private final StanceJudge judge;
  private final Thresholds thresholds;

  AxisReader(StanceJudge judge, Thresholds thresholds) {
    this.judge = judge;
    this.thresholds = thresholds;
  }

  String judgeName() {
    return judge.name();
  }

  Outcome read(String actorName, String text, Axis axis) {
    List<StanceCall> byPhrase = PhraseReader.read(text, axis);
    if (!byPhrase.isEmpty()) {
      return new Outcome(byPhrase, axis.id() + ": by phrase -> " + byPhrase.size() + " reading(s)");
    }
    List<List<String>> stances = axis.stances().stream().map(Stance::sentences).toList();
    List<StanceVerdict> verdicts =
        Calibrated.verdicts(axis, judge.judgeStances(actorName, text, stances));
    double[] supports = verdicts.stream().mapToDouble(StanceVerdict::support).toArray();
    double[] opposes = verdicts.stream().mapToDouble(StanceVerdict::oppose).toArray();
    List<StanceCall> calls = calls(axis, supports, opposes);
    return new Outcome(calls, trace(axis, supports, opposes, calls));
  }

  private List<StanceCall> calls(Axis axis, double[] supports, double[] opposes) {
    List<StanceCall> calls = new ArrayList<>();
    int supported = supported(supports, opposes, thresholds);
    if (supported >= 0) {
      calls.add(
          new StanceCall(
              axis.stances().get(supported).id(), Polarity.SUPPORT, supports[supported]));
    }
    for (int i = 0; i < opposes.length; i++) {
      if (i != supported && isOpposed(supports[i], opposes[i], thresholds)) {
        calls.add(new StanceCall(axis.stances().get(i).id(), Polarity.OPPOSE, opposes[i]));
      }
    }
    return calls;
  }

  /// The side that is taken on each stance.
  static List<StanceVerdict.Side> sides(List<StanceVerdict> verdicts, Thresholds thresholds) {
    double[] supports = verdicts.stream().mapToDouble(StanceVerdict::support).toArray();
    double[] opposes = verdicts.stream().mapToDouble(StanceVerdict::oppose).toArray();
    int supported = supported(supports, opposes, thresholds);
    List<StanceVerdict.Side> sides = new ArrayList<>();
    for (int i = 0; i < opposes.length; i++) {
      boolean opposed = isOpposed(supports[i], opposes[i], thresholds);
      sides.add(
          i == supported
              ? StanceVerdict.Side.SUPPORT
              : opposed ? StanceVerdict.Side.OPPOSE : StanceVerdict.Side.NONE);
    }
    return sides;
  }

  /// Place of the stance that is supported, or -1.
  private static int supported(double[] supports, double[] opposes, Thresholds thresholds) {
    int first = 0;
    for (int i = 1; i < supports.length; i++) {
      first = supports[i] > supports[first] ? i : first;
    }
    double rival = 0;
    for (int i = 0; i < supports.length; i++) {
      rival = i == first ? rival : Math.max(rival, supports[i]);
    }
    boolean supported =
        supports[first] >= thresholds.support()
            && supports[first] - rival >= thresholds.margin()
            && supports[first] > opposes[first];
    return supported ? first : -1;
  }

  private static boolean isOpposed(double support, double oppose, Thresholds thresholds) {
    return oppose >= thresholds.oppose() && oppose > support + thresholds.margin();
  }

  private static String trace(
      Axis axis, double[] supports, double[] opposes, List<StanceCall> calls) {
    StringBuilder line = new StringBuilder(axis.id().value()).append(':');
    for (int i = 0; i < supports.length; i++) {
      line.append(
          String.format(
              Locale.ROOT, " %s +%.2f -%.2f", axis.stances().get(i).id(), supports[i], opposes[i]));
    }
    return line.append(calls.isEmpty() ? " -> no side" : " -> " + calls.size() + " reading(s)")
        .toString();
  }
}

package dev.stancewatch.reading;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.reading.stance.Turns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Decides over all stances of an axis, and over all that an actor says on it in one article,
/// together: one sentence may be misread, several seldom all to the same side. Threads may share
/// it.
final class AxisReader {
  /// What one statement says about an axis, before anything is decided.
  ///
  /// @param phrases sides that the watch's own phrases tell; they stand by themselves
  /// @param leans how far it leans to each stance, -1 (opposes) to 1 (supports); zeros where
  ///   phrases told
  /// @param named whether it names what the axis is about
  /// @param trace scores of all stances, for a person to read
  record Heard(List<StanceCall> phrases, List<Double> leans, boolean named, String trace) {
    Heard {
      phrases = List.copyOf(phrases);
      leans = List.copyOf(leans);
    }

    /// Nothing was heard about an axis, and why.
    static Heard nothing(Axis axis, String why) {
      return new Heard(List.of(), zeros(axis), false, axis.id() + ": " + why);
    }

    /// The same, leaning half as far.
    Heard halved() {
      List<Double> half = leans.stream().map(lean -> lean / 2).toList();
      return new Heard(phrases, half, named, trace + " (halved: words of a neighbour too)");
    }

    private static List<Double> zeros(Axis axis) {
      return Collections.nCopies(axis.stances().size(), 0.0);
    }
  }

  /// @param calls for each statement the sides that it is evidence of
  /// @param trace how several statements lean together, and why a side was not taken after all, for
  ///   a person to read
  record Decision(List<List<StanceCall>> calls, String trace) {
    Decision {
      calls = List.copyOf(calls);
    }
  }

  /// How fast confidence grows with the strength of what was heard.
  private static final double STEEPNESS = 3;

  /// @param lead by how much the leans to a stance, squared and summed, must exceed those to its
  ///   best rival
  /// @param own the same for one statement, to count as evidence of what is decided
  /// @param plain from this lead on nobody has to name what the axis is about
  /// @param against how far the same sums must go against a stance that is opposed
  /// @param beside the same where a rival is supported in the same breath, which makes it likelier
  /// @param ownAgainst how far one statement must, to count as evidence of that
  record Thresholds(
      double lead, double own, double plain, double against, double beside, double ownAgainst) {}

  private final PhraseReader phrases = new PhraseReader(Turns.load());
  private final StanceJudge judge;
  private final Thresholds thresholds;

  AxisReader(StanceJudge judge, Thresholds thresholds) {
    this.judge = judge;
    this.thresholds = thresholds;
  }

  String judgeName() {
    return judge.name();
  }

  /// Judges one statement.
  ///
  /// @param named whether it names what the axis is about
  Heard hear(String actorName, String text, Axis axis, boolean named) {
    List<StanceCall> byPhrase = phrases.read(text, axis);
    if (!byPhrase.isEmpty()) {
      return new Heard(byPhrase, Heard.zeros(axis), named, axis.id() + ": by phrase");
    }
    List<List<String>> sentences = axis.stances().stream().map(Stance::sentences).toList();
    List<StanceVerdict> verdicts =
        Calibrated.verdicts(axis, judge.judgeStances(actorName, text, sentences));
    return new Heard(
        List.of(), Arrays.stream(leans(verdicts)).boxed().toList(), named, trace(axis, verdicts));
  }

  /// What the statements of one actor say together.
  Decision decide(Axis axis, List<Heard> heard) {
    double[] sums = new double[axis.stances().size()];
    for (Heard statement : heard) {
      Arrays.setAll(sums, i -> sums[i] + weighed(statement.leans.get(i)));
    }
    int first = first(sums);
    boolean leads = supportsFirst(sums, thresholds);
    boolean supported =
        leads
            && (lead(sums, first) >= thresholds.plain()
                || isNamed(heard, first, StanceVerdict.Side.SUPPORT));
    boolean unnamed = leads && !supported;
    List<StanceVerdict.Side> sides = sides(sums, thresholds, supported);
    for (int i = 0; i < sums.length; i++) {
      boolean opposed = sides.get(i) == StanceVerdict.Side.OPPOSE && !supported;
      if (opposed && !isNamed(heard, i, StanceVerdict.Side.OPPOSE)) {
        sides.set(i, StanceVerdict.Side.NONE);
        unnamed = true;
      }
    }
    List<List<StanceCall>> calls = new ArrayList<>();
    for (Heard statement : heard) {
      List<StanceCall> own = new ArrayList<>(statement.phrases());
      for (int i = 0; i < sums.length; i++) {
        if (isEvidence(statement, i, sides.get(i))) {
          Polarity polarity =
              sides.get(i) == StanceVerdict.Side.OPPOSE ? Polarity.OPPOSE : Polarity.SUPPORT;
          own.add(new StanceCall(axis.stances().get(i).id(), polarity, confidence(sums, i)));
        }
      }
      own.sort(Comparator.comparing(StanceCall::polarity));
      calls.add(own);
    }
    String together = heard.size() < 2 ? "" : trace(axis, sums, heard.size());
    return new Decision(calls, together + (unnamed ? "; nothing names the subject" : ""));
  }

  /// Squared, with its sign: one plain word outweighs several vague ones.
  private static double weighed(double lean) {
    return lean * Math.abs(lean);
  }

  /// Whether some of the evidence of a side names what the axis is about. Of what is opposed beside
  /// a support, the support has named it.
  private boolean isNamed(List<Heard> heard, int stance, StanceVerdict.Side side) {
    return heard.stream()
        .anyMatch(statement -> statement.named() && isEvidence(statement, stance, side));
  }

  /// Whether a statement leans to a side by itself.
  private boolean isEvidence(Heard statement, int stance, StanceVerdict.Side side) {
    double[] leans = statement.leans.stream().mapToDouble(Double::doubleValue).toArray();
    return switch (side) {
      case SUPPORT -> lead(leans, stance) >= thresholds.own();
      case OPPOSE -> -leans[stance] >= thresholds.ownAgainst();
      case NONE -> false;
    };
  }

  /// The side that one statement takes on each stance.
  static List<StanceVerdict.Side> sides(List<StanceVerdict> verdicts, Thresholds thresholds) {
    double[] leans = Arrays.stream(leans(verdicts)).map(AxisReader::weighed).toArray();
    return sides(leans, thresholds, supportsFirst(leans, thresholds));
  }

  private static boolean supportsFirst(double[] leans, Thresholds thresholds) {
    int first = first(leans);
    return leans[first] > 0 && lead(leans, first) >= thresholds.lead();
  }

  private static List<StanceVerdict.Side> sides(
      double[] leans, Thresholds thresholds, boolean supported) {
    int first = first(leans);
    List<StanceVerdict.Side> sides = new ArrayList<>();
    for (int i = 0; i < leans.length; i++) {
      if (supported && i == first) {
        sides.add(StanceVerdict.Side.SUPPORT);
      } else {
        double least = supported ? thresholds.beside() : thresholds.against();
        boolean opposed = -leans[i] >= least;
        sides.add(opposed ? StanceVerdict.Side.OPPOSE : StanceVerdict.Side.NONE);
      }
    }
    return sides;
  }

  private static double[] leans(List<StanceVerdict> verdicts) {
    return verdicts.stream().mapToDouble(StanceVerdict::lean).toArray();
  }

  private static int first(double[] leans) {
    int first = 0;
    for (int i = 1; i < leans.length; i++) {
      first = leans[i] > leans[first] ? i : first;
    }
    return first;
  }

  /// Distance to the best rival; without one, to nothing.
  private static double lead(double[] leans, int stance) {
    double rival = leans.length == 1 ? 0 : Double.NEGATIVE_INFINITY;
    for (int i = 0; i < leans.length; i++) {
      rival = i == stance ? rival : Math.max(rival, leans[i]);
    }
    return leans[stance] - rival;
  }

  /// From one half, where nothing tells the side, to one.
  private static double confidence(double[] sums, int stance) {
    double strength = sums[stance] < 0 ? -sums[stance] : lead(sums, stance);
    return 1 / (1 + Math.exp(-STEEPNESS * strength));
  }

  private static String trace(Axis axis, List<StanceVerdict> verdicts) {
    StringBuilder line = new StringBuilder(axis.id().value()).append(':');
    for (int i = 0; i < verdicts.size(); i++) {
      line.append(
          String.format(
              Locale.ROOT,
              " %s +%.2f -%.2f",
              axis.stances().get(i).id(),
              verdicts.get(i).support(),
              verdicts.get(i).oppose()));
    }
    return line.toString();
  }

  private static String trace(Axis axis, double[] sums, int statements) {
    StringBuilder line = new StringBuilder("; " + statements + " together:");
    for (int i = 0; i < sums.length; i++) {
      line.append(String.format(Locale.ROOT, " %s %+.2f", axis.stances().get(i).id(), sums[i]));
    }
    return line.toString();
  }
}

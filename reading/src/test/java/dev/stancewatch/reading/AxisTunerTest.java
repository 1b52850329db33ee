package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Calibration;
import dev.stancewatch.core.issue.Example;
import dev.stancewatch.core.issue.StanceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Examples with a fault that can be learned, with none, and too few of them.
final class AxisTunerTest {
  private static final Axis AXIS = Samples.toll().axes().getFirst();
  private static final StanceVerdict FOR = new StanceVerdict(0.6, 0.2, 0.2);
  private static final StanceVerdict AGAINST = new StanceVerdict(0.3, 0.4, 0.3);

  /// Reads the first stance as it is told and the second as silent.
  private record Fixed(StanceVerdict always) implements StanceJudge {
    @Override
    public List<StanceVerdict> judge(String actor, String text, List<String> sentences) {
      return sentences.stream().map(_ -> always).toList();
    }

    @Override
    public String name() {
      return "fixed";
    }
  }

  private static AxisTuner tuner(StanceVerdict always) {
    return new AxisTuner(new Fixed(always), ArticleReader.RULES);
  }

  private static LabelledStatement labelled(StanceVerdict verdict, StanceVerdict.Side side) {
    return new LabelledStatement(List.of(verdict, StanceVerdict.NEITHER), Map.of(0, side));
  }

  /// A judge that sees too much opposition: supporters look undecided.
  private static List<LabelledStatement> leaning() {
    List<LabelledStatement> statements = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      statements.add(labelled(AGAINST, StanceVerdict.Side.SUPPORT));
      statements.add(labelled(FOR, StanceVerdict.Side.SUPPORT));
    }
    return statements;
  }

  @Test
  void tune_fewExamples_isTooFew() {
    Axis axis =
        new Axis(
            AXIS.id(),
            AXIS.question(),
            AXIS.stances(),
            Calibration.IDENTITY,
            List.of(new Example("Keep it.", "", new StanceId("keep"), Example.Label.SUPPORT)));
    TuningOutcome.TooFew few = assertInstanceOf(TuningOutcome.TooFew.class, tuner(FOR).tune(axis));
    assertEquals(1, few.statements());
    assertEquals(AxisTuner.MIN_STATEMENTS, few.needed());
  }

  @Test
  void tune_oneTextForTwoStances_isOneStatement() {
    List<Example> examples = new ArrayList<>();
    for (String stance : List.of("keep", "scrap")) {
      examples.add(new Example("Keep it.", "", new StanceId(stance), Example.Label.NONE));
    }
    Axis axis =
        new Axis(AXIS.id(), AXIS.question(), AXIS.stances(), Calibration.IDENTITY, examples);
    assertEquals(
        1, assertInstanceOf(TuningOutcome.TooFew.class, tuner(FOR).tune(axis)).statements());
  }

  @Test
  void tune_judgeThatLeansWrongly_learnsTheLean() {
    TuningOutcome.Tuned tuned =
        assertInstanceOf(TuningOutcome.Tuned.class, tuner(FOR).tune(AXIS, leaning()));
    assertTrue(tuned.calibration().lean(new StanceId("keep")) > 0.2, tuned::toString);
    assertTrue(tuned.after().right() > tuned.before().right(), tuned::toString);
    assertTrue(tuned.after().loss() < tuned.before().loss(), tuned::toString);
  }

  @Test
  void tune_labelsThatSayNothing_changesNothing() {
    List<LabelledStatement> statements = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      statements.add(
          labelled(FOR, i % 2 == 0 ? StanceVerdict.Side.SUPPORT : StanceVerdict.Side.OPPOSE));
    }
    TuningOutcome outcome = tuner(FOR).tune(AXIS, statements);
    if (outcome instanceof TuningOutcome.Tuned tuned) {
      assertTrue(tuned.after().right() >= tuned.before().right(), tuned::toString);
      assertTrue(tuned.after().flips() <= tuned.before().flips(), tuned::toString);
    } else {
      assertInstanceOf(TuningOutcome.NoGain.class, outcome);
    }
  }

  @Test
  void fit_strongerWeight_staysNearerToChangingNothing() {
    double strong = PlattScaling.fit(leaning(), 2, 32)[2];
    double weak = PlattScaling.fit(leaning(), 2, 0.5)[2];
    assertTrue(strong > 0 && weak > strong, strong + " " + weak);
  }

  @Test
  void verdicts_identity_leavesZerosAlone() {
    List<StanceVerdict> verdicts = List.of(StanceVerdict.NEITHER, FOR);
    assertSame(verdicts, Calibrated.verdicts(AXIS, verdicts));
  }

  @Test
  void read_calibratedAxis_isReadWithIt() {
    StanceVerdict weak = new StanceVerdict(0.45, 0.15, 0.4);
    AxisReader reader =
        new AxisReader(new Fixed(weak), new AxisReader.Thresholds(0.5, 0.1, 0.5, 0.5, 0.5, 0.1));
    Calibration lean =
        new Calibration(1, -1, Map.of(new StanceId("keep"), 1.0, new StanceId("scrap"), -1.0));
    Axis tuned = new Axis(AXIS.id(), AXIS.question(), AXIS.stances(), lean, List.of());
    assertEquals(List.of(), calls(reader, AXIS));
    assertEquals(new StanceId("keep"), calls(reader, tuned).getFirst().stance());
  }

  private static List<StanceCall> calls(AxisReader reader, Axis axis) {
    return reader.decide(axis, List.of(reader.hear("", "Keep it.", axis, true))).calls().getFirst();
  }
}

package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The embedded model, as the product loads it.
final class ModelStanceJudgeTest {
  private static final ModelStanceJudge MODEL = ModelStanceJudge.findEmbedded().orElseThrow();
  private static final String ACTOR = "Mara Dolven";
  private static final String TEXT = "Mara Dolven said that the harbour toll should be raised.";
  private static final String RAISE = "The harbour toll should be raised.";
  private static final String LOWER = "The harbour toll should be lowered.";
  private static final String OTHER = "The orchestra should play on Sundays.";

  @Test
  void judge_plainReport_takesItsSideOnEach() {
    List<StanceVerdict> verdicts = MODEL.judge(ACTOR, TEXT, List.of(RAISE, LOWER, OTHER));

    assertEquals(
        List.of(StanceVerdict.Side.SUPPORT, StanceVerdict.Side.OPPOSE, StanceVerdict.Side.NONE),
        verdicts.stream().map(StanceVerdict::side).toList());
  }

  @Test
  void judge_sameInput_givesTheSameNumbers() {
    List<String> sentences = List.of(RAISE, LOWER);

    assertEquals(MODEL.judge(ACTOR, TEXT, sentences), MODEL.judge(ACTOR, TEXT, sentences));
  }

  @Test
  void judge_otherSentencesBeside_changeAVerdictByRoundingOnly() {
    StanceVerdict alone = MODEL.judge(ACTOR, TEXT, List.of(LOWER)).getFirst();
    StanceVerdict beside = MODEL.judge(ACTOR, TEXT, List.of(OTHER, RAISE, LOWER)).getLast();

    assertEquals(alone.oppose(), beside.oppose(), 0.1);
  }

  @Test
  void judge_moreSentencesThanAnInputHolds_judgesEachInItsPlace() {
    List<String> many =
        Collections.nCopies(60, "The harbour toll should be raised by much more than a little.");

    List<StanceVerdict> verdicts = MODEL.judge(ACTOR, TEXT, many);

    assertEquals(60, verdicts.size());
    assertTrue(verdicts.stream().allMatch(one -> one.side() == StanceVerdict.Side.SUPPORT));
  }

  @Test
  void judge_noSentence_judgesNothing() {
    assertEquals(List.of(), MODEL.judge(ACTOR, TEXT, List.of()));
  }
}

package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JudgesTest {
  private static final PolarityJudge POLARITY = PolarityJudge.load();
  private static final String LOWER = "The rate should be lowered.";
  private static final String RAISE = "The rate should be raised.";

  private static StanceVerdict.Side polarity(String text, String sentence) {
    return POLARITY.judge("", text, List.of(sentence)).getFirst().side();
  }

  /// Says the same of every sentence.
  private record Fixed(StanceVerdict verdict) implements StanceJudge {
    @Override
    public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
      return sentences.stream().map(_ -> verdict).toList();
    }

    @Override
    public String name() {
      return "fixed";
    }
  }

  @Test
  void polarity_sameAndOppositeWords_takeSides() {
    assertEquals(StanceVerdict.Side.SUPPORT, polarity("She wants to cut the rate.", LOWER));
    assertEquals(StanceVerdict.Side.OPPOSE, polarity("She wants to cut the rate.", RAISE));
  }

  @Test
  void polarity_negationAndRejection_turnTheSide() {
    assertEquals(StanceVerdict.Side.OPPOSE, polarity("She will not cut the rate.", LOWER));
    assertEquals(StanceVerdict.Side.OPPOSE, polarity("She rejected cuts in the rate.", LOWER));
  }

  @Test
  void polarity_otherTopic_isNone() {
    assertEquals(StanceVerdict.Side.NONE, polarity("The orchestra played twice.", LOWER));
  }

  @Test
  void combined_disagreement_abstains() {
    StanceJudge judge =
        new CombinedJudge(
            new Fixed(new StanceVerdict(0.7, 0.2, 0.1)),
            new Fixed(new StanceVerdict(0.1, 0.8, 0.1)));

    assertEquals(StanceVerdict.Side.NONE, judge.judge("", "", List.of("x")).getFirst().side());
  }

  @Test
  void combined_agreement_isSurer() {
    StanceJudge judge =
        new CombinedJudge(
            new Fixed(new StanceVerdict(0.7, 0.1, 0.2)),
            new Fixed(new StanceVerdict(0.9, 0.05, 0.05)));

    assertTrue(judge.judge("", "", List.of("x")).getFirst().support() > 0.7);
  }

  @Test
  void verdict_sharesThatDoNotAddUp_areRejected() {
    assertThrows(IllegalArgumentException.class, () -> new StanceVerdict(0.5, 0.4, 0.4));
  }
}

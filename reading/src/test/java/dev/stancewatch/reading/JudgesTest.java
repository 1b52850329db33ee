package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgesTest {
  private static final PolarityJudge POLARITY = PolarityJudge.load();
  private static final String LOWER = "The rate should be lowered.";
  private static final String RAISE = "The rate should be raised.";

  private static StanceVerdict.Side polarity(String text, String sentence) {
    return POLARITY.judge("", text, List.of(sentence)).getFirst().side();
  }

  /// Says one thing of the sentence "first" and another of all others.
  private record ByWord(StanceVerdict first, StanceVerdict other) implements StanceJudge {
    @Override
    public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
      return sentences.stream().map(sentence -> sentence.equals("first") ? first : other).toList();
    }

    @Override
    public String name() {
      return "by-word";
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

  /// How far a sentence leans to raising rather than cutting rates, both argued from the economy.
  private static double toRaise(String text) {
    List<StanceVerdict> verdicts =
        POLARITY.judgeStances(
            "",
            text,
            List.of(
                List.of("Rates should be raised because inflation is too high."),
                List.of("Rates should be cut because the economy is weak.")));
    return verdicts.getFirst().lean() - verdicts.getLast().lean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Consumer prices rose sharply in March.",
        "The unemployment rate has fallen to a low level.",
        "Wage growth remained brisk, and the labour market was tight.",
        "The dollar had depreciated further.",
        "Inflation hit hard as prices rose."
      })
  void polarity_economyRunsWarm_speaksForRaising(String text) {
    assertTrue(toRaise(text) > 0.2, text + " " + toRaise(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unemployment rose again in the spring.",
        "Growth slowed and demand was weak.",
        "Policy would have to stay accommodative.",
        "Productivity advanced strongly."
      })
  void polarity_economyRunsCool_speaksForCutting(String text) {
    assertTrue(toRaise(text) < -0.2, text + " " + toRaise(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The outlook for inflation will be watched closely.",
        "Prices have not risen.",
        "Prices never rose, and growth is unlikely to pick up.",
        "Growth was strong while inflation was low."
      })
  void polarity_economyMovesNeitherWay_takesNoSide(String text) {
    assertEquals(0, toRaise(text), 0.1, text);
  }

  private static final StanceVerdict RULES = new StanceVerdict(0.6, 0.1, 0.3);

  private static StanceVerdict combined(StanceVerdict rules, StanceVerdict model) {
    StanceJudge judge =
        new CombinedJudge(
            new ByWord(model, StanceVerdict.NEITHER), new ByWord(rules, StanceVerdict.NEITHER));
    return judge.judgeStances("", "", List.of(List.of("first"), List.of("second"))).getFirst();
  }

  @Test
  void combined_modelTakesTheOtherSide_littleIsLeft() {
    double lean = combined(RULES, new StanceVerdict(0.15, 0.65, 0.2)).lean();

    assertTrue(Math.abs(lean) < 0.25, "less than half of what the weaker says, lean " + lean);
  }

  @Test
  void combined_modelTakesTheSameSide_standsOut() {
    double alone = combined(RULES, StanceVerdict.NEITHER).lean();
    double both = combined(RULES, new StanceVerdict(0.8, 0.1, 0.1)).lean();

    assertTrue(both > 1.5 * alone, alone + " " + both);
  }

  @Test
  void combined_rulesSeeNothing_modelIsNotAsked() {
    StanceVerdict verdict = combined(new StanceVerdict(0.1, 0.1, 0.8), new StanceVerdict(1, 0, 0));

    assertEquals(0, verdict.lean(), 1e-9);
  }

  @Test
  void wordings_oneOfThemAnswered_isHeardOverTheOthers() {
    StanceVerdict answered = new StanceVerdict(0.9, 0, 0.1);

    StanceVerdict all =
        StanceVerdict.ofWordings(List.of(StanceVerdict.NEITHER, answered, StanceVerdict.NEITHER));

    assertEquals((0.3 + 0.9) / 2, all.lean(), 1e-9);
  }

  @Test
  void wordings_none_areNoOpinion() {
    assertEquals(StanceVerdict.NEITHER, StanceVerdict.ofWordings(List.of()));
  }

  @Test
  void verdict_sharesThatDoNotAddUp_areRejected() {
    assertThrows(IllegalArgumentException.class, () -> new StanceVerdict(0.5, 0.4, 0.4));
  }
}

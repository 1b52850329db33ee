package dev.stancewatch.reading.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.statement.TimeFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FramingsTest {
  @Test
  void of_plainStatement_isCurrent() {
    assertEquals(TimeFrame.CURRENT, Framings.of("Quill said .", "said", "The toll must go").time());
  }

  @Test
  void of_cueInThePastPerfect_isPast() {
    assertEquals(
        TimeFrame.PAST,
        Framings.of("Quill had demanded .", "had demanded", "a higher toll").time());
  }

  @Test
  void of_cueThatEndsADemand_isCurrent() {
    assertEquals(
        TimeFrame.CURRENT,
        Framings.of("He had stopped asking for .", "had stopped asking for", "a toll").time());
  }

  @Test
  void of_recallAtTheBeginOfAQuotation_isPast() {
    assertEquals(
        TimeFrame.PAST,
        Framings.of("Quill said .", "said", "For years I said the toll was right").time());
  }

  @Test
  void of_recalledAndUpheld_isCurrent() {
    assertEquals(
        TimeFrame.CURRENT,
        Framings.of("Quill said .", "said", "For years I have asked for a toll, and I still do")
            .time());
  }

  @Test
  void of_presentDemandAfterARecall_isCurrent() {
    assertEquals(
        TimeFrame.CURRENT,
        Framings.of("Quill , who for three months opposed it , wants .", "wants", "a toll").time());
    assertEquals(
        TimeFrame.CURRENT,
        Framings.of("Quill said .", "said", "For years it has served us, and I intend to keep it")
            .time());
  }

  @Test
  void of_unrealCondition_isHypothetical() {
    assertEquals(
        TimeFrame.HYPOTHETICAL,
        Framings.of("Quill said .", "said", "If the bridge were mine, I would close it").time());
  }

  @Test
  void of_denialOfAChange_saysSo() {
    assertTrue(Framings.of("Quill said .", "said", "her position has not changed").denial());
    assertFalse(Framings.of("Quill said .", "said", "the toll must go").denial());
  }

  @Test
  void of_termOfYears_isLimited() {
    assertTrue(
        Framings.of("Quill said .", "said", "she would accept a toll for five years").limited());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "her position hasn't changed",
        "we haven\u2019t moved",
        "we have not moved an inch"
      })
  void of_contractedDenialOfAChange_saysSo(String said) {
    assertTrue(Framings.of("Quill said .", "said", said).denial());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Last year Quill told parliament: . | told | There must be a toll now. | PAST",
        "In June, Quill said . | said | We still want a toll | PAST",
        "Quill had told parliament . | had told | There must be a toll now | PAST",
        "Quill, who last year opposed it, said . | said | A toll is now needed | CURRENT",
        "In a shift from her earlier position Quill said . | said | A toll is now needed | CURRENT",
        "Last year Quill opposed it, but on Monday she said . | said | We now want it | CURRENT",
        "Quill, who for years opposed it, now wants . | now wants | a toll | CURRENT",
        "Quill told parliament: . | told | There must be a toll now. | CURRENT"
      })
  void of_nowInsideWhatWasSaid_isTheNowOfTheSaying(
      String around, String cue, String said, TimeFrame expected) {
    assertEquals(expected, Framings.of(around, cue, said).time());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tolls will stay as they are until June | CURRENT",
        "The vote must be held in the autumn | CURRENT",
        "Tolls could fall in June, but not by much | CURRENT",
        "We'll keep the toll for two years | CURRENT",
        "Until June we had no toll | PAST",
        "In the autumn I said no | PAST",
        "I must say that for years I was wrong | PAST",
        "We could not pay last year | PAST"
      })
  void of_timeThatLiesAhead_isNoRecall(String said, TimeFrame expected) {
    assertEquals(expected, Framings.of("Quill said .", "said", said).time());
  }
}

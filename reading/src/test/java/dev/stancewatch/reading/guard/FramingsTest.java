package dev.stancewatch.reading.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.statement.TimeFrame;
import org.junit.jupiter.api.Test;

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
}

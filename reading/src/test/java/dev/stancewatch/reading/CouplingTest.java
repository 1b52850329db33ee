package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class CouplingTest {
  private static final String RIVALS = "-4,1,-2;1,-1,-2;-2,-2,1";

  private static Coupling coupling(String table) {
    Properties settings = new Properties();
    settings.setProperty("joint.weight", "0.5");
    settings.setProperty("joint.coupling", table);
    return Coupling.of(settings);
  }

  @Test
  void together_bothLeanToSupport_theWeakerIsTurned() {
    List<StanceVerdict> verdicts =
        coupling(RIVALS)
            .together(
                List.of(new StanceVerdict(0.8, 0.15, 0.05), new StanceVerdict(0.5, 0.45, 0.05)));

    assertEquals(StanceVerdict.Side.SUPPORT, verdicts.getFirst().side());
    assertEquals(StanceVerdict.Side.OPPOSE, verdicts.getLast().side());
  }

  @Test
  void together_anyVerdicts_remainSharesAndFollowTheirOrder() {
    StanceVerdict first = new StanceVerdict(1, 0, 0);
    StanceVerdict second = new StanceVerdict(0.2, 0.3, 0.5);
    Coupling coupling = coupling(RIVALS);

    List<StanceVerdict> verdicts = coupling.together(List.of(first, second));

    assertTrue(verdicts.getFirst().support() > 0.99);
    assertTrue(verdicts.getLast().support() < second.support());
    assertEquals(
        verdicts.getLast().oppose(),
        coupling.together(List.of(second, first)).getFirst().oppose(),
        1e-12);
  }

  @Test
  void together_oneOrVeryManySentences_staysAsItWas() {
    List<StanceVerdict> one = List.of(new StanceVerdict(0.2, 0.3, 0.5));
    List<StanceVerdict> many = Collections.nCopies(8, one.getFirst());

    assertEquals(one, coupling(RIVALS).together(one));
    assertEquals(many, coupling(RIVALS).together(many));
  }

  @Test
  void of_noSquareTable_isRejected() {
    assertThrows(IllegalArgumentException.class, () -> coupling("1,2;3,4"));
    assertThrows(IllegalArgumentException.class, () -> Coupling.of(new Properties()));
  }
}

package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.position.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AxisReaderTest {
  private static final Axis AXIS = Samples.toll().axes().getFirst();
  private static final AxisReader READER =
      new AxisReader(PolarityJudge.load(), new AxisReader.Thresholds(0.6, 0.2, 9, 0.7, 0.7, 0.2));

  /// A statement that leans so far to the first stance, and as far against the second.
  private static AxisReader.Heard heard(double lean) {
    List<Double> leans = new ArrayList<>(Collections.nCopies(AXIS.stances().size(), 0.0));
    leans.set(0, lean);
    leans.set(1, -lean);
    return new AxisReader.Heard(List.of(), leans, true, "");
  }

  private static List<List<StanceCall>> calls(double... leans) {
    return READER
        .decide(AXIS, Arrays.stream(leans).mapToObj(AxisReaderTest::heard).toList())
        .calls();
  }

  @Test
  void decide_oneWeakStatement_takesNoSide() {
    assertEquals(List.of(List.of()), calls(0.4));
  }

  @Test
  void decide_twoWeakStatementsOfOneSide_areEvidenceOfItTogether() {
    List<List<StanceCall>> calls = calls(0.4, 0.4);

    assertEquals(2, calls.size());
    for (List<StanceCall> own : calls) {
      assertEquals(AXIS.stances().getFirst().id(), own.getFirst().stance());
      assertEquals(Polarity.SUPPORT, own.getFirst().polarity());
    }
  }

  @Test
  void decide_statementsThatContradictEachOther_takeNoSide() {
    assertEquals(List.of(List.of(), List.of()), calls(0.8, -0.7));
  }

  @Test
  void decide_onePlainStatement_outweighsTwoVagueOnes() {
    List<List<StanceCall>> calls = calls(0.8, -0.4, -0.4);

    assertEquals(Polarity.SUPPORT, calls.getFirst().getFirst().polarity());
    assertEquals(List.of(), calls.getLast());
  }

  @Test
  void decide_statementThatSaysNothing_isNoEvidence() {
    List<List<StanceCall>> calls = calls(0.8, 0);

    assertTrue(calls.getFirst().stream().anyMatch(call -> call.polarity() == Polarity.SUPPORT));
    assertEquals(List.of(), calls.getLast());
  }

  @Test
  void decide_farAgainst_opposes() {
    assertTrue(
        calls(0.9).getFirst().stream()
            .anyMatch(
                call ->
                    call.stance().equals(AXIS.stances().get(1).id())
                        && call.polarity() == Polarity.OPPOSE));
  }

  @Test
  void decide_moreEvidence_isSurer() {
    double one = calls(0.6).getFirst().getFirst().confidence();
    double two = calls(0.6, 0.6).getFirst().getFirst().confidence();

    assertTrue(one > 0.5 && two > one && two < 1, one + " " + two);
  }

  @Test
  void decide_nothingNamesTheSubject_takesNoSide() {
    AxisReader.Heard vague =
        new AxisReader.Heard(List.of(), heard(0.8).leans(), false, "they should be scrapped");

    assertEquals(List.of(List.of()), READER.decide(AXIS, List.of(vague)).calls());
    assertEquals(2, READER.decide(AXIS, List.of(vague, heard(0.4))).calls().size());
    assertTrue(
        READER.decide(AXIS, List.of(vague, heard(0.4))).calls().stream().noneMatch(List::isEmpty));
  }
}

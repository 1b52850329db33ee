package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhraseReaderTest {
  private static final Axis AXIS =
      new Axis(
          new AxisId("toll"),
          "A toll?",
          List.of(stance("yes", "bridge toll"), stance("no", "toll-free bridge")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge toll must come | yes SUPPORT",
        "There will be no bridge toll | yes OPPOSE",
        "She rejected the bridge toll | yes OPPOSE",
        "She gave up her plan for a bridge toll | yes OPPOSE",
        "She rejected the tunnel, but the bridge toll must come | yes SUPPORT",
        "A toll free bridge, not a bridge toll | no SUPPORT, yes OPPOSE",
        "A toll-free bridge after her earlier demands for a bridge toll | no SUPPORT",
        "A shift from the bridge toll | ''",
        "The tunnel toll must come | ''",
        "A bridge toll and a toll-free bridge | ''",
        "No bridge toll, yet a bridge toll | ''"
      })
  void read_phraseInItsClause_takesTheSide(String statement, String expected) {
    assertEquals(
        List.of(expected.split(", ", -1)).stream()
            .filter(call -> !call.isEmpty())
            .sorted()
            .toList(),
        PhraseReader.read(statement, AXIS).stream()
            .map(call -> call.stance() + " " + call.polarity())
            .sorted()
            .collect(Collectors.toList()));
  }

  private static Stance stance(String id, String phrase) {
    return new Stance(
        new StanceId(id), id, List.of("One.", "Two.", "Three."), List.of(phrase), false);
  }
}

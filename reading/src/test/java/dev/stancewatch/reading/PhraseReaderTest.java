package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.reading.stance.Turns;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseReaderTest {
  private static final PhraseReader READER = new PhraseReader(Turns.load());
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
        "No bridge toll, yet a bridge toll | ''",
        "We don't want a bridge toll | yes OPPOSE",
        "We don\u2019t want a bridge toll | yes OPPOSE",
        "She cannot accept a bridge toll | yes OPPOSE",
        "Denmark and the opposition want a bridge toll | yes SUPPORT",
        "She will work hard for a bridge toll | yes SUPPORT",
        "She dismissed calls for a bridge toll | yes OPPOSE",
        "She rebuffed the call for a bridge toll | yes OPPOSE",
        "She criticised a new bridge toll | yes OPPOSE",
        "We will resist any bridge toll | yes OPPOSE",
        "She turned down a bridge toll | yes OPPOSE",
        "It is too early for a bridge toll | yes OPPOSE",
        "A bridge toll is out of the question | yes OPPOSE",
        "A bridge toll would be premature | yes OPPOSE",
        "The bridge toll must go | yes OPPOSE",
        "The bridge toll must stop now | yes OPPOSE",
        "A bridge toll rather than a toll-free bridge | no OPPOSE, yes SUPPORT",
        "We want not only a bridge toll | yes SUPPORT",
        "There is no choice but a bridge toll | yes SUPPORT",
        "No talks until a bridge toll is in force | yes SUPPORT",
        "We must end the losses with a bridge toll | yes SUPPORT",
        "We want a bridge toll to stop the losses | yes SUPPORT",
        "We want a bridge toll and no delay | yes SUPPORT"
      })
  void read_phraseInItsClause_takesTheSide(String statement, String expected) {
    assertEquals(
        List.of(expected.split(", ", -1)).stream()
            .filter(call -> !call.isEmpty())
            .sorted()
            .toList(),
        READER.read(statement, AXIS).stream()
            .map(call -> call.stance() + " " + call.polarity())
            .sorted()
            .collect(Collectors.toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She will not abandon the bridge toll",
        "There is no alternative to a bridge toll",
        "She would not rule out a bridge toll",
        "She can't rule out a bridge toll",
        "She may accept a bridge toll",
        "It would be wrong to reject a bridge toll",
        "A bridge toll is not a mistake",
        "A bridge toll was rejected by the council",
        "Nobody says that a bridge toll is cheap",
        "They waited for a bridge toll while nothing happened on a day that a bridge toll was"
            + " banned",
        "It is no secret that we want a bridge toll",
        "The end of the day saw a bridge toll",
        "In the end a bridge toll must come",
        "A bridge toll and a ferry are out of the question",
        "Without a bridge toll there is no bridge"
      })
  void read_wordsAroundLeaveItUnclear_saysNothing(String statement) {
    assertEquals(List.of(), READER.read(statement, AXIS));
  }

  private static Stance stance(String id, String phrase) {
    return new Stance(
        new StanceId(id), id, List.of("One.", "Two.", "Three."), List.of(phrase), false);
  }
}

package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.reading.actor.AliasTable;
import dev.stancewatch.reading.attribution.AttributionEngine;
import dev.stancewatch.reading.text.TextAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HearsayTest {
  private static final TextAnalyzer ANALYZER = TextAnalyzer.load();
  private static final Utterances UTTERANCES =
      new Utterances(ANALYZER, new StatementReader(ANALYZER, AttributionEngine.load()));

  private static long heardOf(ActorId actor, String text) {
    Actors actors = Samples.actors();
    return UTTERANCES
        .of(Samples.article(text), actors, AliasTable.of(actors, Samples.MARCH))
        .stream()
        .filter(utterance -> utterance.actors().contains(actor))
        .count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quill said that Marsh wants a comprehensive settlement.",
        "Quill said Marsh rejected the plan and demanded a higher toll.",
        "Quill denied that Bo Lindqvist wants a comprehensive settlement.",
        "\"Marsh wants a comprehensive settlement,\" Quill said.",
        "\"He wants a comprehensive settlement,\" Quill said of Marsh."
      })
  void of_whatOneSaysThatAnotherWants_isNotTheSidesOfTheFirst(String text) {
    assertEquals(0, heardOf(Samples.QUILL, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quill said that she wants a comprehensive settlement.",
        "Quill said that the town wants a comprehensive settlement.",
        "Quill said that the report shows the toll must stay.",
        "Quill rejected Marsh's demand for a comprehensive settlement.",
        "Quill said that Marsh, who wants a settlement, was wrong to leave the table.",
        "\"I want a comprehensive settlement,\" Quill said of Marsh.",
        "\"Marsh wants a comprehensive settlement. It must fail,\" Quill said."
      })
  void of_whatOneSaysOfAnother_isHeardOnce(String text) {
    assertEquals(1, heardOf(Samples.QUILL, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"He wants a comprehensive settlement,\" Quill said of Marsh.",
        "Marsh was there. \"He wants a comprehensive settlement,\" Quill said."
      })
  void of_pronounInAQuotation_isNotWhoIsQuoted(String text) {
    assertEquals(1, heardOf(Samples.MARSH, text));
  }
}

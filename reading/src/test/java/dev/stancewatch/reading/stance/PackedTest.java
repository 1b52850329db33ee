package dev.stancewatch.reading.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PackedTest {
  private static final WordPiece PIECES =
      new WordPiece(List.of("[CLS]", "[SEP]", "[UNK]", "toll", "no"));

  @Test
  void of_someSentences_areOneInputWithTheTextOnce() {
    List<Packed> inputs = Packed.of(PIECES, "no toll", List.of("toll", "no no"));

    assertEquals(
        List.of(new Packed(List.of(0, 4, 3, 1), List.of(List.of(3, 1), List.of(4, 4, 1)))), inputs);
    assertEquals(9, inputs.getFirst().size());
  }

  @Test
  void of_noSentence_isNoInput() {
    assertEquals(List.of(), Packed.of(PIECES, "no toll", List.of()));
  }

  @Test
  void of_moreThanAnInputHolds_areSplitInTheirOrder() {
    String longText = "no ".repeat(300);
    List<String> sentences = Collections.nCopies(20, "toll ".repeat(50));

    List<Packed> inputs = Packed.of(PIECES, longText, sentences);

    assertTrue(inputs.size() > 1);
    assertEquals(20, inputs.stream().mapToInt(input -> input.sentences().size()).sum());
    assertTrue(inputs.stream().allMatch(input -> input.size() <= 512));
  }
}

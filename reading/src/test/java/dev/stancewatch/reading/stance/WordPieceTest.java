package dev.stancewatch.reading.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordPieceTest {
  private static final WordPiece PIECES =
      new WordPiece(List.of("[CLS]", "[SEP]", "[UNK]", "toll", "##s", "cafe", ".", "no"));

  @Test
  void text_words_standBetweenSeparators() {
    assertEquals(List.of(0, 7, 3, 4, 6, 1), PIECES.text("No tolls.", 20));
  }

  @Test
  void sentence_words_endWithASeparator() {
    assertEquals(List.of(3, 4, 1), PIECES.sentence("tolls", 20));
  }

  @Test
  void text_accentsAndUnknownWords_areStrippedAndMarked() {
    assertEquals(List.of(0, 5, 2, 1), PIECES.text("Caf\u00e9 zebra", 20));
  }

  @Test
  void textAndSentence_tooLong_loseTheirEnds() {
    assertEquals(List.of(0, 7, 3, 1), PIECES.text("no toll no", 4));
    assertEquals(List.of(7, 3, 1), PIECES.sentence("no toll no", 3));
  }

  @Test
  void new_vocabularyWithoutSeparators_isRejected() {
    assertThrows(IllegalArgumentException.class, () -> new WordPiece(List.of("toll")));
  }
}

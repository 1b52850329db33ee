package dev.stancewatch.reading.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordPieceTest {
  private static final WordPiece PIECES =
      new WordPiece(List.of("[CLS]", "[SEP]", "[UNK]", "toll", "##s", "cafe", ".", "no"));

  @Test
  void pair_twoParts_standBetweenSeparators() {
    WordPiece.Pair pair = PIECES.pair("No tolls.", "toll", 20);

    assertEquals(List.of(0, 7, 3, 4, 6, 1, 3, 1), pair.ids());
    assertEquals(6, pair.second());
  }

  @Test
  void pair_accentsAndUnknownWords_areStrippedAndMarked() {
    assertEquals(List.of(0, 5, 2, 1, 3, 1), PIECES.pair("Caf\u00e9 zebra", "toll", 20).ids());
  }

  @Test
  void pair_tooLong_cutsTheFirstPart() {
    assertEquals(List.of(0, 7, 1, 3, 3, 1), PIECES.pair("no no no", "toll toll", 6).ids());
  }

  @Test
  void new_vocabularyWithoutSeparators_isRejected() {
    assertThrows(IllegalArgumentException.class, () -> new WordPiece(List.of("toll")));
  }
}

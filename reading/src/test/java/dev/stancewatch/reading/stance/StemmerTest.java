package dev.stancewatch.reading.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StemmerTest {
  @ParameterizedTest
  @CsvSource({
    "dismiss, dismissed",
    "dismiss, dismisses",
    "rebuff, rebuffed",
    "tariff, tariffs",
    "loss, losses",
    "drop, dropped",
    "lower, lowered",
    "give, gave",
    "not, n't",
    "not, hardly"
  })
  void stem_formsOfOneWord_meet(String word, String form) {
    assertEquals(Stemmer.stem(word), Stemmer.stem(form));
  }

  @ParameterizedTest
  @CsvSource({"hard, hardly", "not, noted", "not, notion", "may, mayor", "end, endorse", "let, letter", "deny, denmark", "oppose, opposition"})
  void stem_differentWords_differ(String word, String other) {
    assertNotEquals(Stemmer.stem(word), Stemmer.stem(other));
  }
}

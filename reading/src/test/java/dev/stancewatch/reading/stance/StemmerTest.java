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
  void exact_formsOfOneWord_meet(String word, String form) {
    assertEquals(Stemmer.exact(word), Stemmer.exact(form));
  }

  @ParameterizedTest
  @CsvSource({
    "hard, hardly",
    "not, noted",
    "not, notion",
    "may, mayor",
    "end, endorse",
    "let, letter",
    "deny, denmark",
    "oppose, opposition"
  })
  void exact_differentWords_differ(String word, String other) {
    assertNotEquals(Stemmer.exact(word), Stemmer.exact(other));
  }
}

package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.reading.text.TextAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FirstPersonTest {
  private static final TextAnalyzer ANALYZER = TextAnalyzer.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I will keep the toll.",
        "Today we keep the toll.",
        "On Monday I said that the toll stays.",
        "In Harrow Ferry I said that the toll stays.",
        "The toll is our affair, as Ada Quill and I said.",
        "The council, I think, is wrong."
      })
  void isIn_pronoun_is(String sentence) {
    assertTrue(FirstPerson.isIn(ANALYZER.analyze(sentence)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge was built after World War I.",
        "World War I ended the toll.",
        "Under King Charles I the toll was doubled.",
        "The council (i) keeps the toll and (ii) paints the bridge.",
        "I. Introduction",
        "The toll stays, and Ada Quill told the council: \"I will not give in to anybody.\""
      })
  void isIn_numeralOrQuotation_isNot(String sentence) {
    assertFalse(FirstPerson.isIn(ANALYZER.analyze(sentence)));
  }
}

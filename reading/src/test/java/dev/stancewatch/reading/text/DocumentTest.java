package dev.stancewatch.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.statement.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a toll", "\uD83D\uDE00", "a\uD83D\uDE00b\uD83D\uDE00\uD83D\uDE00c", "a\uD83Db"})
  void placeAndSpan_anyText_countAsTheLanguageDoes(String text) {
    Document document = new Document(text, List.of());
    int points = text.codePointCount(0, text.length());
    for (int i = 0; i < points; i++) {
      int place = text.offsetByCodePoints(0, i);
      assertEquals(place, document.place(i));
      assertEquals(new Span(i, points), document.span(place, text.length()));
    }
  }
}

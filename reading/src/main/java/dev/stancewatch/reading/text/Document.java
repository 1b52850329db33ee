package dev.stancewatch.reading.text;

import dev.stancewatch.core.statement.Span;
import java.util.List;

/// A text with its sentences. Places inside are UTF-16 units; [#span] turns them into code points.
public record Document(String text, List<Sentence> sentences) {
  public Document {
    sentences = List.copyOf(sentences);
  }

  /// Where a code point stands, in UTF-16 units.
  public int place(int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }

  /// A stretch of the text in code points.
  public Span span(int begin, int end) {
    int first = text.codePointCount(0, begin);
    return new Span(first, first + text.codePointCount(begin, end));
  }
}

package dev.stancewatch.reading.text;

import dev.stancewatch.core.statement.Span;
import java.util.List;
import java.util.stream.IntStream;

/// A text with its sentences. Places inside are UTF-16 units; [#span] turns them into code points.
///
/// @param pairs where the code points stand that take two units, in UTF-16 units; usually none
public record Document(String text, List<Sentence> sentences, List<Integer> pairs) {
  public Document {
    sentences = List.copyOf(sentences);
    pairs = List.copyOf(pairs);
  }

  Document(String text, List<Sentence> sentences) {
    this(text, sentences, pairs(text));
  }

  private static List<Integer> pairs(String text) {
    return IntStream.range(0, text.length() - 1)
        .filter(i -> Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
        .boxed()
        .toList();
  }

  /// Where a code point stands, in UTF-16 units.
  public int place(int codePoint) {
    int before = 0;
    while (before < pairs.size() && pairs.get(before) < codePoint + before) {
      before++;
    }
    return codePoint + before;
  }

  /// A stretch of the text in code points.
  public Span span(int begin, int end) {
    return new Span(codePoint(begin), codePoint(end));
  }

  private int codePoint(int place) {
    int before = 0;
    while (before < pairs.size() && pairs.get(before) + 1 < place) {
      before++;
    }
    return place - before;
  }
}

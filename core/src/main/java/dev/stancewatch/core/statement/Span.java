package dev.stancewatch.core.statement;

/// A stretch of a text, in Unicode code points; `end` is exclusive.
public record Span(int begin, int end) {
  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("no span: " + begin + " to " + end);
    }
  }

  public int length() {
    return end - begin;
  }

  /// Whether both share at least one code point.
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /// Whether the other lies wholly inside.
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /// The words of a text that this span covers.
  ///
  /// @throws IllegalArgumentException if the span reaches past the end of the text
  public String of(String text) {
    if (end > text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException("span " + begin + " to " + end + " reaches past the text");
    }
    int from = text.offsetByCodePoints(0, begin);
    return text.substring(from, text.offsetByCodePoints(from, length()));
  }
}

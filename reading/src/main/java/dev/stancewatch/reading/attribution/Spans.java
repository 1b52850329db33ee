package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;

/// From units to code points. Stateless; threads may share it.
final class Spans {
  private static final String QUOTES = "\"\u201c\u201d";

  private Spans() {}

  static Span of(Document document, Sentence sentence, Range range) {
    return document.span(sentence.get(range.begin()).begin(), sentence.get(range.last()).end());
  }

  /// Content without outer quotation marks, white space and a last comma or full stop.
  static Span ofContent(Document document, Sentence sentence, Range range) {
    int begin = sentence.get(range.begin()).begin();
    int end = sentence.get(range.last()).end();
    return trimmed(document, begin, end);
  }

  static Span trimmed(Document document, int begin, int end) {
    String text = document.text();
    int from = begin;
    int to = end;
    boolean wrapped =
        to - from > 2
            && isQuote(text, from)
            && (isQuote(text, to - 1)
                || text.substring(from + 1, to).chars().noneMatch(c -> QUOTES.indexOf(c) >= 0));
    if (wrapped) {
      from++;
      to = isQuote(text, to - 1) ? to - 1 : to;
    }
    while (to - 1 > from
        && ((",.".indexOf(text.charAt(to - 1)) >= 0 && !abbreviates(text, from, to))
            || Character.isWhitespace(text.charAt(to - 1)))) {
      to--;
    }
    while (from < to - 1 && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return document.span(from, Math.max(to, from + 1));
  }

  private static boolean abbreviates(String text, int from, int to) {
    return to - 3 >= from && text.charAt(to - 1) == '.' && text.charAt(to - 3) == '.';
  }

  private static boolean isQuote(String text, int index) {
    return QUOTES.indexOf(text.charAt(index)) >= 0;
  }
}

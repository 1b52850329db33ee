package dev.stancewatch.reading.text;

import java.util.ArrayList;
import java.util.List;

/// Finds the quotations of a paragraph that stand for themselves. A few quoted words inside a
/// clause ("a so-called 'pause'") are left where they are. Stateless; threads may share it.
final class Quotations {
  private static final int MIN_WORDS = 3;

  private Quotations() {}

  /// A quotation by token indices; `open` and `close` are the marks, `close` may be the end of the
  /// paragraph when the quotation goes on in the next.
  record Quotation(int open, int close) {}

  static List<Quotation> in(List<Token> tokens) {
    List<Quotation> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      String mark = tokens.get(i).form();
      if (open < 0 && (mark.equals("\"") || mark.equals("\u201c"))) {
        open = i;
      } else if (open >= 0 && (mark.equals("\"") || mark.equals("\u201d"))) {
        add(tokens, open, i, found);
        open = -1;
      }
    }
    if (open >= 0 && tokens.size() - open > MIN_WORDS) {
      found.add(new Quotation(open, tokens.size()));
    }
    return found;
  }

  private static void add(List<Token> tokens, int open, int close, List<Quotation> found) {
    if (close - open < 2) {
      return;
    }
    String last = tokens.get(close - 1).form();
    boolean ends = ".,?!\u2026".contains(last) || last.startsWith("..");
    String before = open == 0 ? "." : tokens.get(open - 1).form();
    boolean opens = ".,:?!".contains(before) || open == 0;
    boolean clause = close - open > MIN_WORDS;
    String after = close + 1 < tokens.size() ? tokens.get(close + 1).form() : ".";
    boolean closes = after.equals(",") || after.equals(".");
    if ((ends && (opens || clause)) || (opens && clause && closes)) {
      found.add(new Quotation(open, close));
    }
  }
}

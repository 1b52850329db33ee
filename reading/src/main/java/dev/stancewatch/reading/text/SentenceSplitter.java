package dev.stancewatch.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a list of units into sentences. Stateless; threads may share it.
final class SentenceSplitter {
  private static final Set<String> STARTERS =
      Set.of("the", "a", "an", "he", "she", "it", "they", "in", "on", "at", "but", "his", "her");
  private static final Set<String> SAYING =
      Set.of(
          "said", "says", "asked", "told", "wrote", "writes", "added", "adds", "asks", "replied");

  private static final int TAG_REACH = 7;

  private SentenceSplitter() {}

  static List<List<Token>> split(List<Token> units) {
    List<List<Token>> sentences = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < units.size(); i++) {
      if (i + 1 == units.size() || endsAt(units, i)) {
        sentences.add(List.copyOf(units.subList(begin, i + 1)));
        begin = i + 1;
      }
    }
    return sentences;
  }

  private static boolean endsAt(List<Token> units, int i) {
    Token unit = units.get(i);
    Token next = units.get(i + 1);
    if (unit.isQuote()) {
      char last = lastMark(unit);
      return (last == '.' || last == '?' || last == '!') && !hasTag(units, i + 1);
    }
    if (closesAfterEnd(units, i)) {
      return true;
    }
    if (endMark(unit)) {
      return !next.form().equals(")") && !next.form().equals("\"") && startsSentence(next);
    }
    return unit.form().matches("(?:\\p{Lu}\\.){2,}")
        && next.isCapitalized()
        && STARTERS.contains(next.lower());
  }

  /// A closing quotation mark or bracket after a full stop.
  private static boolean closesAfterEnd(List<Token> units, int i) {
    String form = units.get(i).form();
    return i > 0
        && (form.equals("\"") || form.equals("\u201d") || form.equals(")"))
        && endMark(units.get(i - 1))
        && units.get(i + 1).isCapitalized();
  }

  private static boolean endMark(Token unit) {
    return switch (unit.form()) {
      case ".", "?", "!", "\u2026" -> true;
      default -> false;
    };
  }

  private static boolean startsSentence(Token next) {
    return next.isQuote()
        || next.isCapitalized()
        || Character.isDigit(next.form().codePointAt(0))
        || next.form().codePoints().noneMatch(Character::isLowerCase);
  }

  private static char lastMark(Token quote) {
    String form = quote.form();
    int i = form.length() - 1;
    while (i > 0 && (form.charAt(i) == '"' || form.charAt(i) == '\u201d')) {
      i--;
    }
    return form.charAt(i);
  }

  /// Whether "she said" or "said the minister" follows a quotation.
  private static boolean hasTag(List<Token> units, int from) {
    int to = Math.min(units.size(), from + TAG_REACH);
    if (from < to && units.get(from).form().codePoints().allMatch(Character::isLowerCase)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      Token unit = units.get(i);
      if (unit.isQuote() || endMark(unit)) {
        return false;
      }
      if (SAYING.contains(unit.lower())) {
        return i + 1 >= units.size() || !units.get(i + 1).is("that");
      }
    }
    return false;
  }
}

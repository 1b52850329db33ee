package dev.stancewatch.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a stretch of text into words and marks. Abbreviations keep their full stop; "n't" and "'s"
/// are words of their own. Stateless; threads may share it.
final class Tokenizer {
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}|[ap]\\.m\\."
              + "|\\p{Sc}?\\d+(?:[.,:]\\d+)*%?(?:\\p{L}+)?"
              + "|['\u2019](?:s|re|ve|ll|d|m)\\b(?!\\p{L})"
              + "|[\\p{L}\\p{M}\\p{N}]+(?:[-'\u2019&/][\\p{L}\\p{M}\\p{N}]+)*"
              + "|\\.{2,}|--+|\\S",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CLITIC =
      Pattern.compile("(.+?)(n['\u2019]t|['\u2019](?:s|re|ve|ll|d|m))", Pattern.CASE_INSENSITIVE);
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt",
          "st", "jr", "sr", "inc", "ltd", "co", "corp", "no", "vs", "etc", "jan", "feb", "mar",
          "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "rev", "hon", "mt");

  private Tokenizer() {}

  static List<Token> tokens(String text, int begin, int end) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = UNIT.matcher(text).region(begin, end);
    int from = begin;
    while (from < end && matcher.find()) {
      int stop = withFullStop(text, matcher.start(), matcher.end(), end);
      addSplit(text, matcher.start(), stop, tokens);
      from = stop;
      matcher.region(from, end);
    }
    return tokens;
  }

  /// The end of a word, with the full stop if the word is an abbreviation or an initial.
  private static int withFullStop(String text, int begin, int stop, int end) {
    if (stop >= end || text.charAt(stop) != '.') {
      return stop;
    }
    String word = text.substring(begin, stop);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean known =
        ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
            && (Character.isUpperCase(word.charAt(0)) || word.equals("vs"))
            && stop + 1 < end;
    return (initial && !word.equals("I")) || known ? stop + 1 : stop;
  }

  private static void addSplit(String text, int begin, int end, List<Token> tokens) {
    Matcher clitic = CLITIC.matcher(text).region(begin, end);
    if (clitic.matches()) {
      tokens.add(token(text, begin, clitic.start(2)));
      tokens.add(token(text, clitic.start(2), end));
      return;
    }
    tokens.add(token(text, begin, end));
  }

  private static Token token(String text, int begin, int end) {
    String form = text.substring(begin, end);
    String lower = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    boolean mark = form.codePoints().noneMatch(Character::isLetterOrDigit);
    return new Token(form, lower, begin, end, mark ? "PUNCT" : "X");
  }
}

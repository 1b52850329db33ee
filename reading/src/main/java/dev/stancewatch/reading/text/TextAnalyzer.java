package dev.stancewatch.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns a text into sentences of tagged words. Threads may share it.
public final class TextAnalyzer {
  private static final Pattern BREAK = Pattern.compile("\\R\\s*\\R|\\z");

  /// "PORT CALLIS, Feb 10 (Meridian Wire) -" before the first word of a report.
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu} .'-]+(?:, [^\\n"
              + "\u2014-]{1,40})?(?: ?\\([^)\\n"
              + "]{1,40}\\))? ?(?:-|\u2013|\u2014) ");

  /// A longer sentence is no prose; it is cut so that no later step can run away.
  private static final int MAX_UNITS = 200;

  private final Tagger tagger;

  private TextAnalyzer(Tagger tagger) {
    this.tagger = tagger;
  }

  /// Loads the models, once per process.
  public static TextAnalyzer load() {
    return new TextAnalyzer(Tagger.load());
  }

  /// The words of a short text in lower case, without marks.
  public static List<String> words(String text) {
    return Tokenizer.tokens(text, 0, text.length()).stream()
        .filter(token -> !token.hasTag("PUNCT") || token.is("'"))
        .map(Token::lower)
        .toList();
  }

  /// The words and marks of a short text in lower case, compounds in their parts, without names
  /// inside a sentence.
  public static List<String> wordsWithoutNames(String text) {
    List<String> words = new ArrayList<>();
    boolean begins = true;
    for (Token token : Tokenizer.tokens(text, 0, text.length())) {
      boolean mark = token.hasTag("PUNCT");
      boolean day = Calendar.WEEKDAYS.contains(token.lower());
      boolean name = !begins && token.isCapitalized() && !token.is("i") && !day;
      if (!name) {
        words.addAll(mark ? List.of(token.lower()) : List.of(token.lower().split("-", -1)));
      }
      begins = mark ? begins || ".?!\"\u201c:".contains(token.form()) : false;
    }
    return words;
  }

  /// Analyzes a text; never fails on one.
  public Document analyze(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher breaks = BREAK.matcher(text);
    int begin = 0;
    int paragraph = 0;
    while (begin < text.length() && breaks.find()) {
      if (breaks.start() > begin) {
        addParagraph(text, begin, breaks.start(), paragraph++, sentences);
      }
      begin = breaks.end();
    }
    return new Document(text, sentences);
  }

  private void addParagraph(
      String text, int begin, int end, int paragraph, List<Sentence> sentences) {
    Matcher dateline = DATELINE.matcher(text).region(begin, end);
    int from = dateline.lookingAt() && dateline.end() < end ? dateline.end() : begin;
    List<Token> tokens = Tokenizer.tokens(text, from, end);
    List<Quotations.Quotation> quotations = Quotations.in(tokens);
    List<Token> units = collapse(text, tokens, quotations);
    int next = 0;
    for (List<Token> sentence : SentenceSplitter.split(units)) {
      add(sentence, paragraph, false, sentences);
      for (Token unit : sentence) {
        if (unit.isQuote()) {
          addQuoted(tokens, quotations.get(next++), paragraph, sentences);
        }
      }
    }
  }

  private void addQuoted(
      List<Token> tokens, Quotations.Quotation quotation, int paragraph, List<Sentence> sentences) {
    List<Token> inner = tokens.subList(quotation.open() + 1, quotation.close());
    for (List<Token> sentence : SentenceSplitter.split(inner)) {
      add(sentence, paragraph, true, sentences);
    }
  }

  private void add(List<Token> units, int paragraph, boolean quoted, List<Sentence> sentences) {
    for (int from = 0; from < units.size(); from += MAX_UNITS) {
      List<Token> part = units.subList(from, Math.min(units.size(), from + MAX_UNITS));
      sentences.add(new Sentence(tagger.tag(part), paragraph, quoted));
    }
  }

  private static List<Token> collapse(
      String text, List<Token> tokens, List<Quotations.Quotation> quotations) {
    List<Token> units = new ArrayList<>();
    int next = 0;
    for (Quotations.Quotation quotation : quotations) {
      units.addAll(tokens.subList(next, quotation.open()));
      int last = Math.min(quotation.close(), tokens.size() - 1);
      int from = tokens.get(quotation.open()).begin();
      int to = tokens.get(last).end();
      String form = text.substring(from, to);
      units.add(new Token(form, form.toLowerCase(Locale.ROOT), from, to, Token.QUOTE));
      next = Math.min(quotation.close() + 1, tokens.size());
    }
    units.addAll(tokens.subList(next, tokens.size()));
    return units;
  }
}

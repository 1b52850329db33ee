package dev.stancewatch.reading;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.position.Polarity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the phrases that a watch file gives a stance: words that nobody uses but for this answer.
/// Where one stands in a statement, the side follows from the words before it in the same clause.
/// Stateless; threads may share it.
final class PhraseReader {
  /// A watch file's own phrase is rarely used for anything else.
  private static final double CONFIDENCE = 0.85;

  /// Words that turn a phrase around, if they stand before it in its clause.
  private static final Pattern TURNED =
      Pattern.compile(
          "\\b(?:no|not|never|neither|nor|without|rather than|instead of|against|no longer"
              + "|(?:reject|oppos|refus|abandon|drop|exclud|den)\\p{L}*|rul(?:e|es|ed|ing) out"
              + "|g(?:ive|ives|ave|iven|iving) up|back(?:s|ed|ing)? away from|n't)\\b");

  /// Words that put a phrase into the past.
  private static final Pattern RECALLED =
      Pattern.compile(
          "\\b(?:earlier|former|previous|past|once|had)\\b(?: \\p{L}+){0,4}$"
              + "|\\b(?:shift|departure|retreat|turn|break) (?:away )?from\\b");

  private static final Pattern CLAUSE_END = Pattern.compile("[.;:,!?\u201c\u201d\"\u2014]| but ");

  private PhraseReader() {}

  /// The sides that a statement takes by the phrases of an axis; empty if it holds none, or takes
  /// both sides of a stance.
  static List<StanceCall> read(String statement, Axis axis) {
    String text = statement.toLowerCase(Locale.ROOT).replace('-', ' ');
    List<StanceCall> calls = new ArrayList<>();
    for (Stance stance : axis.stances()) {
      Set<Polarity> sides = EnumSet.noneOf(Polarity.class);
      stance.phrases().forEach(phrase -> sides.addAll(sides(text, phrase)));
      if (sides.size() == 1) {
        calls.add(new StanceCall(stance.id(), sides.iterator().next(), CONFIDENCE));
      }
    }
    long supported = calls.stream().filter(call -> call.polarity() == Polarity.SUPPORT).count();
    return supported > 1 ? List.of() : List.copyOf(calls);
  }

  private static Set<Polarity> sides(String text, String phrase) {
    Set<Polarity> sides = EnumSet.noneOf(Polarity.class);
    String plain = phrase.toLowerCase(Locale.ROOT).replace('-', ' ');
    Matcher found = Pattern.compile("\\b" + Pattern.quote(plain) + "\\b").matcher(text);
    while (found.find()) {
      String before = clause(text.substring(0, found.start()));
      if (!RECALLED.matcher(before).find()) {
        sides.add(TURNED.matcher(before).find() ? Polarity.OPPOSE : Polarity.SUPPORT);
      }
    }
    return sides;
  }

  /// What stands before a phrase in its clause.
  private static String clause(String before) {
    int begin = 0;
    Matcher end = CLAUSE_END.matcher(before);
    while (end.find()) {
      begin = end.end();
    }
    return before.substring(begin).strip();
  }
}

package dev.stancewatch.reading;

import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.reading.stance.Turns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the phrases that a watch file gives a stance: words that nobody uses but for this answer.
/// Where one stands in a statement, the side follows from the words around it in the same clause;
/// if they leave it unclear, this reader says nothing and a judge is asked. Immutable; threads may
/// share it.
final class PhraseReader {
  /// A watch file's own phrase is rarely used for anything else.
  private static final double CONFIDENCE = 0.85;

  /// A hyphen inside a word: phrases are found with it and without.
  private static final Pattern JOINED = Pattern.compile("(?<=[\\p{L}\\p{N}])-(?=[\\p{L}\\p{N}])");

  private final Turns turns;

  PhraseReader(Turns turns) {
    this.turns = turns;
  }

  /// The sides that a statement takes by the phrases of an axis; empty if it holds none, takes both
  /// sides of a stance or supports two, or where the words around a phrase leave it unclear.
  List<StanceCall> read(String statement, Axis axis) {
    String text = JOINED.matcher(statement).replaceAll(" ");
    List<StanceCall> calls = new ArrayList<>();
    for (Stance stance : axis.stances()) {
      Set<Turns.Way> ways = EnumSet.noneOf(Turns.Way.class);
      stance.phrases().forEach(phrase -> ways.addAll(ways(text, phrase)));
      if (ways.contains(Turns.Way.UNCLEAR)) {
        return List.of();
      }
      boolean plain = ways.contains(Turns.Way.PLAIN);
      if (plain != ways.contains(Turns.Way.TURNED)) {
        Polarity side = plain ? Polarity.SUPPORT : Polarity.OPPOSE;
        calls.add(new StanceCall(stance.id(), side, CONFIDENCE));
      }
    }
    long supported = calls.stream().filter(call -> call.polarity() == Polarity.SUPPORT).count();
    return supported > 1 ? List.of() : List.copyOf(calls);
  }

  private Set<Turns.Way> ways(String text, String phrase) {
    Set<Turns.Way> ways = EnumSet.noneOf(Turns.Way.class);
    String plain = JOINED.matcher(phrase).replaceAll(" ");
    Matcher found =
        Pattern.compile(
                "\\b" + Pattern.quote(plain) + "\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    while (found.find()) {
      ways.add(turns.of(text.substring(0, found.start()), text.substring(found.end())));
    }
    return ways;
  }
}

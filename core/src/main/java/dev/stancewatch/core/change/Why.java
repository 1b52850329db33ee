package dev.stancewatch.core.change;

import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Opposes;
import dev.stancewatch.core.position.Position.Supports;
import dev.stancewatch.core.position.Position.Unknown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// The reasons, in words. Stances are named by their ids; whoever prints for readers puts labels in
/// their place. Without state.
final class Why {
  private Why() {}

  static Fate articleWithdrawn(Instant at, String reason) {
    String because = reason.isBlank() ? "" : ": " + reason;
    return Fate.plain(
        Verdict.ARTICLE_WITHDRAWN,
        "the publisher took the article back on " + day(at) + because,
        "the article standing");
  }

  static Fate articleRevised(Instant at) {
    return Fate.plain(
        Verdict.ARTICLE_REVISED,
        "the article was edited on " + day(at) + " and this reading is of the earlier text",
        "the words standing in the edited text too");
  }

  static Fate copy() {
    return Fate.plain(
        Verdict.COPY,
        "a copy of an article that is known; it neither triggers nor confirms",
        "a report of the outlet's own");
  }

  static Fate past() {
    return Fate.plain(
        Verdict.PAST, "an earlier stance is recalled", "a stance held on the day of publication");
  }

  static Fate hypothetical() {
    return Fate.plain(
        Verdict.HYPOTHETICAL,
        "a stance under a condition that does not hold",
        "the stance taken without the condition");
  }

  static Fate secondHand() {
    return Fate.plain(
        Verdict.SECOND_HAND,
        "what somebody else says of the actor",
        "words of the actor or of a spokesperson");
  }

  static Fate unsure(int confidence, int needed) {
    return new Fate(
        Verdict.UNSURE,
        confidence,
        needed,
        List.of(),
        "the reader is not sure enough of stance and side",
        "clearer words");
  }

  static Fate bothSides() {
    return Fate.plain(
        Verdict.AMBIGUOUS,
        "the article has the actor both for and against this stance",
        "an article that has the actor on one side");
  }

  static Fate torn() {
    return Fate.plain(
        Verdict.AMBIGUOUS,
        "the article names several new stances with equal weight",
        "one stance with more weight than the others");
  }

  static Fate noRival() {
    return Fate.plain(
        Verdict.AMBIGUOUS,
        "the held stance is rejected, but no other is named",
        "a rival stance that the actor supports");
  }

  static Fate baseline(Position position, int points, int needed) {
    boolean firm = points >= needed;
    return new Fate(
        Verdict.BASELINE,
        points,
        needed,
        List.of(),
        "the first stance known: "
            + words(position)
            + (firm ? "" : "; too weak to be moved from, so better evidence replaces it silently"),
        "an earlier statement that is known");
  }

  static Fate tooWeak(int points, int needed, String against) {
    return new Fate(
        Verdict.TOO_WEAK,
        points,
        needed,
        List.of(),
        "too weak to count against " + against,
        "a named report in the press, a quotation or a primary source");
  }

  static Fate repeats(Position held) {
    return Fate.plain(
        Verdict.REPEATS, "it fits what is held: " + words(held), "a stance other than that");
  }

  static Fate refines(Position before, Position after) {
    return Fate.plain(
        Verdict.REFINES,
        "more precise than what was held: from " + words(before) + " to " + words(after),
        "a stance against what was held");
  }

  static Fate completes(Position before, Position after, int points, int needed) {
    return new Fate(
        Verdict.REFINES,
        points,
        needed,
        List.of(),
        "it says what is wanted instead: from " + words(before) + " to " + words(after),
        "its coming later: then it would be a change of its own");
  }

  static Fate outweighed(int points, int needed) {
    return new Fate(
        Verdict.AMBIGUOUS,
        points,
        needed,
        List.of(),
        "the article names another new stance with more weight",
        "more weight than the other");
  }

  static Fate waits(boolean first, int points, int needed) {
    return new Fate(
        first ? Verdict.OPENS : Verdict.SUPPORTS_CHANGE,
        points,
        needed,
        List.of(),
        first
            ? "the first report of a change; it waits for confirmation"
            : "one more report of the change; together they are not enough",
        "a report of another publisher family, a quotation or a primary source");
  }

  static Fate supportsCertain(int points, int needed) {
    return new Fate(
        Verdict.SUPPORTS_CHANGE,
        points,
        needed,
        List.of(),
        "it reports a change that was certain already",
        "its coming first");
  }

  static Fate confirms(int points, int needed, Manner manner) {
    String told =
        switch (manner) {
          case STEADY -> "with it the change is certain";
          case TURNS_BACK -> "with it the actor is certainly back at a stance just left: unstable";
          case WAVERS -> "with it a further move is certain, but the actor is unstable: not told";
        };
    return new Fate(Verdict.CONFIRMS, points, needed, List.of(), told, "less evidence");
  }

  static Fate ends(int points, int needed, boolean denial) {
    return new Fate(
        Verdict.ENDS,
        points,
        needed,
        List.of(),
        denial
            ? "it denies the reported change, which is withdrawn"
            : "it has the actor at the old stance after the report of a change, which is withdrawn",
        "confirmation of the report before it");
  }

  static Fate takesBack(int points, int needed) {
    return new Fate(
        Verdict.ENDS,
        points,
        needed,
        List.of(),
        "it denies a change that was certain, which is taken back",
        "its coming later: then it would be a change of its own");
  }

  static String confirmed(Report report, Weights weights, EvidenceRules rules) {
    int first = weights.of(report.trigger());
    if (first >= rules.threshold()) {
      boolean primary = Weights.isPrimary(report.trigger());
      return "certain at once: " + (primary ? "a primary source" : "the actor's own words");
    }
    long families = report.families();
    return "certain by " + report.said().size() + " reports of " + families + " publisher families";
  }

  static String candidate(int points, int needed) {
    return "reported, " + points + " of " + needed + " points of evidence";
  }

  static String lapsed(int points, int needed) {
    return "nobody confirmed it in time: " + points + " of " + needed + " points of evidence";
  }

  static String contradicted(boolean denial) {
    return denial ? "the actor denies it" : "a later statement upholds the old stance";
  }

  static String overtaken(Position to) {
    return "the actor went elsewhere: " + words(to);
  }

  static String denied() {
    return "the actor denies having changed";
  }

  static String newHolder() {
    return "the office has a new holder";
  }

  /// A position in words.
  static String words(Position position) {
    return switch (position) {
      case Unknown(_, String note) -> "unknown (" + note + ")";
      case Opposes(var stances, _, _) -> "against " + join(stances) + ", for nothing named";
      case Supports(var stance, var besides, boolean limited, _, _) ->
          stance
              + (limited ? " with limits" : "")
              + (besides.isEmpty() ? "" : ", besides " + join(besides));
    };
  }

  private static String join(List<?> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}

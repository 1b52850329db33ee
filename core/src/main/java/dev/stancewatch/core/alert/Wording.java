package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Opposes;
import dev.stancewatch.core.position.Position.Supports;
import dev.stancewatch.core.position.Position.Unknown;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Positions and reasons in the words of a watch file. Threads may share it.
final class Wording {
  private final Axis axis;

  Wording(Axis axis) {
    this.axis = axis;
  }

  /// A position, as it stands between quotation marks.
  String position(Position position) {
    return switch (position) {
      case Unknown _ -> "not known";
      case Opposes(var stances, _, _) -> "against " + join(stances);
      case Supports(var stance, var besides, boolean limited, _, _) ->
          label(stance)
              + (limited ? ", with limits" : "")
              + (besides.isEmpty() ? "" : ", besides " + join(besides));
    };
  }

  /// The reason with the labels of stances in place of their ids.
  String reason(String why) {
    String text = CleanText.inert(why);
    List<Stance> longestFirst =
        axis.stances().stream()
            .sorted(Comparator.comparingInt((Stance s) -> s.id().value().length()).reversed())
            .toList();
    for (Stance stance : longestFirst) {
      Pattern id =
          Pattern.compile("(?<![\\w-])" + Pattern.quote(stance.id().value()) + "(?![\\w-])");
      text = id.matcher(text).replaceAll(Matcher.quoteReplacement(label(stance.id())));
    }
    return text;
  }

  /// One sentence: who moved on what, from where to where.
  static String finding(NoticeKind kind, About about, String from, String to) {
    String who = about.actorName();
    String moved = "from \"" + from + "\" to \"" + to + "\"";
    String on = " on \"" + about.issueTitle() + "\"";
    return switch (kind) {
      case CONFIRMED -> who + " has moved" + on + ": " + moved + ".";
      case REPORTED ->
          who + " is reported to have moved" + on + ": " + moved + ". It is not confirmed.";
      case UPDATED -> "Update: " + who + " has moved" + on + ": " + moved + ".";
      case WITHDRAWN ->
          "Withdrawn: that " + who + " has moved" + on + " " + moved + " no longer holds.";
      case UNSTABLE ->
          who + " has gone back" + on + ": " + moved + ". There is no settled position.";
      case SETTLED -> who + " has settled" + on + ": after moves " + moved + " it stays so.";
      case NEW_HOLDER ->
          "New holder of the office: "
              + who
              + " now stands elsewhere"
              + on
              + ": "
              + moved
              + ". Nobody changed their mind.";
    };
  }

  private String label(StanceId stance) {
    return CleanText.line(axis.find(stance).map(Stance::label).orElse(stance.value()));
  }

  private String join(List<StanceId> stances) {
    return stances.stream().map(this::label).collect(Collectors.joining(" and "));
  }
}

package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.change.NoticeKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The body of an email: plain text that reads well in any client. Without state.
final class EmailText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private EmailText() {}

  static String of(Alert alert, Imprint imprint) {
    List<String> parts = new ArrayList<>();
    parts.add(alert.finding());
    parts.add("The question: " + alert.about().question());
    parts.add("THEN: " + former(alert.then()));
    parts.add("NOW: " + alert.stance() + "\n" + quote(alert.now()));
    parts.add("How far: " + grade(alert));
    parts.add(alsoReported(alert.alsoReported()));
    parts.add(confidence(alert));
    parts.add("Not decided here:\n" + bullets(alert.undecided()));
    parts.add(foot(alert, imprint));
    return String.join("\n\n", parts) + "\n";
  }

  /// A day, as people write it.
  static String day(Instant at) {
    return DAY.format(at);
  }

  /// Where the actor stood, with the words that show it.
  static String former(Former then) {
    return switch (then) {
      case Former.Shown(String stance, Quote quote) -> stance + "\n" + quote(quote);
      case Former.NotShown(String stance, String reason) ->
          stance + "\nNo words of it are shown: " + reason + ".";
    };
  }

  /// Day, source, words and link of a quote.
  static String quote(Quote quote) {
    String manner =
        switch (quote.directness()) {
          case DIRECT -> "quoted by ";
          case INDIRECT -> "as told by ";
          case SECOND_HAND -> "second-hand, in ";
        };
    String recalled = quote.recalled() ? ", which recalls it" : "";
    String published =
        day(quote.publishedAt()).equals(day(quote.saidAt()))
            ? ""
            : ", published " + day(quote.publishedAt());
    return day(quote.saidAt())
        + ", "
        + manner
        + quote.source()
        + recalled
        + published
        + ":\n  \""
        + quote.words()
        + "\"\n  "
        + quote.link();
  }

  private static String grade(Alert alert) {
    if (alert.kind() == NoticeKind.NEW_HOLDER) {
      return "not a change of mind: the office has a new holder.";
    }
    return alert.grade() == Grade.FULL
        ? "a full change, from one answer to a rival one."
        : "a partial change: to a middle answer, with limits, or a demand dropped.";
  }

  private static String alsoReported(List<Quote> others) {
    if (others.isEmpty()) {
      return "Reported independently by: nobody else so far.";
    }
    StringBuilder text = new StringBuilder("Reported independently by:");
    for (Quote other : others) {
      text.append("\n- ").append(other.source()).append(", ").append(day(other.publishedAt()));
      text.append("\n  ").append(other.link());
    }
    return text.toString();
  }

  private static String confidence(Alert alert) {
    String stage =
        switch (alert.stage()) {
          case CANDIDATE -> "not confirmed";
          case CONFIRMED -> "confirmed";
          case WITHDRAWN -> "withdrawn";
          case LAPSED -> "lapsed";
        };
    String points =
        alert.kind() == NoticeKind.NEW_HOLDER
            ? ""
            : "\nEvidence: "
                + alert.points()
                + " points; a change counts as certain from "
                + alert.pointsNeeded()
                + ".";
    return "Confidence: " + stage + "; " + alert.why() + "." + points;
  }

  private static String bullets(List<String> lines) {
    return "- " + String.join("\n- ", lines);
  }

  private static String foot(Alert alert, Imprint imprint) {
    String timeline =
        imprint
            .findTimeline(alert.about())
            .map(link -> "Timeline of this question: " + link + "\n")
            .orElse("");
    String contact =
        imprint
            .findContact()
            .map(who -> "Is this wrong? Tell " + who + ", and name alert " + alert.id() + ".\n")
            .orElse("");
    return timeline
        + contact
        + "Alert "
        + alert.id()
        + " about change "
        + alert.change();
  }
}

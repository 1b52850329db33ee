package dev.stancewatch.core.alert;

import java.util.ArrayList;
import java.util.List;

/// How a digest reads. Without state.
public final class DigestText {
  private DigestText() {}

  /// All forms of a digest.
  public static AlertTexts of(Digest digest, Imprint imprint) {
    return new AlertTexts(subject(digest), email(digest, imprint), sms(digest));
  }

  /// One change within a digest.
  static String entry(Alert alert) {
    return alert.finding()
        + "\nthen: "
        + EmailText.former(alert.then())
        + "\nnow: "
        + alert.stance()
        + "\n"
        + EmailText.quote(alert.now())
        + "\nWhy: "
        + alert.why()
        + ". Alert "
        + alert.id();
  }

  private static String subject(Digest digest) {
    String part = digest.parts() == 1 ? "" : " (" + digest.part() + "/" + digest.parts() + ")";
    return "Stancewatch, " + EmailText.day(digest.until()) + ": " + summary(digest) + part;
  }

  private static String summary(Digest digest) {
    if (digest.total() == 0) {
      return "nothing moved on your " + questions(digest.quietAxes());
    }
    return digest.total() == 1 ? "1 change" : digest.total() + " changes";
  }

  private static String email(Digest digest, Imprint imprint) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "From " + EmailText.day(digest.after()) + " to " + EmailText.day(digest.until()) + ".");
    for (Section section : Section.values()) {
      List<Alert> alerts =
          digest.alerts().stream().filter(alert -> Section.of(alert) == section).toList();
      if (!alerts.isEmpty()) {
        parts.add(section.heading() + " (" + alerts.size() + ")");
        alerts.forEach(alert -> parts.add(entry(alert)));
      }
    }
    if (digest.quietAxes() > 0 && digest.part() == digest.parts()) {
      String other = digest.alerts().stream().anyMatch(Section::moves) ? "other " : "";
      parts.add("Nothing moved on your " + other + questions(digest.quietAxes()) + ".");
    }
    imprint
        .findContact()
        .ifPresent(who -> parts.add("Is something wrong? Tell " + who + ", and name the alert."));
    return String.join("\n\n", parts) + "\n";
  }

  private static String sms(Digest digest) {
    StringBuilder text = new StringBuilder("Stancewatch: ").append(summary(digest)).append('.');
    for (Alert alert : digest.alerts()) {
      text.append(' ')
          .append(Subjects.prefix(alert.kind()))
          .append(alert.about().actorName())
          .append(": ")
          .append(alert.then().stance())
          .append(" -> ")
          .append(alert.stance())
          .append('.');
      if (text.length() > Gsm7.ONE_PART) {
        break;
      }
    }
    return SmsText.onePart(text.toString());
  }

  private static String questions(int count) {
    return count == 1 ? "1 question" : count + " questions";
  }
}

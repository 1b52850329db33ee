package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.NoticeKind;

/// The subject line of an email: who, from, to, on what. Without state.
final class Subjects {
  private static final String OMISSION = "…";
  private static final int LONGEST_NAME = 40;

  private Subjects() {}

  static String of(Alert alert) {
    String who =
        prefix(alert.kind()) + CleanText.fit(alert.about().actorName(), LONGEST_NAME, OMISSION);
    String from = alert.then().stance();
    String to = alert.stance();
    String whole = who + ": " + from + " → " + to + " (" + alert.about().issueTitle() + ")";
    if (whole.length() <= AlertTexts.MAX_SUBJECT_CHARS) {
      return whole;
    }
    int room = AlertTexts.MAX_SUBJECT_CHARS - who.length() - ": ".length() - " → ".length();
    int fair = room / 2;
    int left = from.length() <= fair ? from.length() : Math.max(fair, room - to.length());
    String start = CleanText.fit(from, left, OMISSION);
    return who + ": " + start + " → " + CleanText.fit(to, room - start.length(), OMISSION);
  }

  /// What tells a follow-up from an alert at a glance.
  static String prefix(NoticeKind kind) {
    return switch (kind) {
      case CONFIRMED -> "";
      case REPORTED -> "Reported: ";
      case UPDATED -> "Update: ";
      case WITHDRAWN -> "Withdrawn: ";
      case UNSTABLE -> "Unstable: ";
      case SETTLED -> "Settled: ";
      case NEW_HOLDER -> "New holder: ";
    };
  }
}

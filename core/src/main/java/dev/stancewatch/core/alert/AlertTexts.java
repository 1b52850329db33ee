package dev.stancewatch.core.alert;

/// What people read: one form for each way of telling.
///
/// @param subject of the email: one line, under 100 characters
/// @param email plain text
/// @param sms one part: at most 160 characters of the GSM alphabet
public record AlertTexts(String subject, String email, String sms) {
  /// Most characters of a subject (Amazon SNS, Publish: "less than 100 characters long").
  public static final int MAX_SUBJECT_CHARS = 99;

  public AlertTexts {
    if (subject.isBlank() || subject.length() > MAX_SUBJECT_CHARS) {
      throw new IllegalArgumentException("subject must have 1 to 99 characters: " + subject);
    }
    if (subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("subject has a control character");
    }
    if (!Gsm7.fits(sms)) {
      throw new IllegalArgumentException("more than one part: " + sms);
    }
  }

  /// How an alert reads.
  public static AlertTexts of(Alert alert, Imprint imprint) {
    return new AlertTexts(
        Subjects.of(alert), EmailText.of(alert, imprint), SmsText.of(alert, imprint));
  }
}

package dev.stancewatch.core.alert;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A text message of one part. Words and links are never cut: a link that does not fit is left out,
/// and the source named instead. Without state.
final class SmsText {
  private static final String OMISSION = "..";
  private static final int LONGEST_NAME = 40;

  private SmsText() {}

  static String of(Alert alert, Imprint imprint) {
    URI link = imprint.findTimeline(alert.about()).orElse(alert.now().link());
    String day = EmailText.day(alert.now().saidAt());
    List<String> endings = new ArrayList<>();
    endings.add(". " + day + ". " + link);
    endings.add(". " + link);
    endings.add(". " + day + ", " + CleanText.fit(alert.now().source(), LONGEST_NAME, OMISSION));
    endings.add(". " + day);
    String whole = head(alert) + moved(alert) + " (" + alert.about().issueTitle() + ")";
    String first = spelled(whole, endings.getFirst());
    if (Gsm7.fits(first)) {
      return first;
    }
    for (String ending : endings) {
      String text = spelled(head(alert) + moved(alert), ending);
      if (Gsm7.fits(text)) {
        return text;
      }
    }
    return shortened(alert, day);
  }

  /// Any text in one part: spelled in the alphabet, cut between words.
  static String onePart(String text) {
    String spelled = Gsm7.spell(text);
    for (int room = Gsm7.ONE_PART; room > 0; room--) {
      String cut = CleanText.fit(spelled, room, OMISSION);
      if (Gsm7.fits(cut)) {
        return cut;
      }
    }
    return "";
  }

  private static String shortened(Alert alert, String day) {
    int room = Gsm7.ONE_PART - Gsm7.septets(spelled(head(alert), " -> . " + day));
    String from = Gsm7.spell(alert.then().stance());
    String to = Gsm7.spell(alert.stance());
    for (int each = room / 2; each > OMISSION.length(); each--) {
      String cut = CleanText.fit(from, each, OMISSION) + " -> " + CleanText.fit(to, each, OMISSION);
      String text = spelled(head(alert) + cut, ". " + day);
      if (Gsm7.fits(text)) {
        return text;
      }
    }
    return spelled(head(alert), " has moved. " + day);
  }

  private static String head(Alert alert) {
    String name = CleanText.fit(alert.about().actorName(), LONGEST_NAME, OMISSION);
    return Subjects.prefix(alert.kind()) + name + ": ";
  }

  private static String moved(Alert alert) {
    return alert.then().stance() + " -> " + alert.stance();
  }

  /// A link is ASCII already and is not spelled anew.
  private static String spelled(String text, String ending) {
    return Gsm7.spell(text) + Gsm7.spell(ending);
  }
}

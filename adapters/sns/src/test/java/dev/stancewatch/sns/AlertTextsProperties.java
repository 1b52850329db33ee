package dev.stancewatch.sns;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Stage;
import dev.stancewatch.core.position.Reading;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/// Whatever an article says, an alert of it has a subject, an email and a text message of one part,
/// without anything that could harm a reader.
final class AlertTextsProperties {
  @Property(tries = 2000)
  void anyWords_makeSafeTexts(
      @ForAll @StringLength(max = 300) String words,
      @ForAll @StringLength(max = 60) String source,
      @ForAll @IntRange(max = 200) int linkChars) {
    Assume.that(!words.isBlank() && !source.isBlank());
    Reading before =
        SampleAlerts.reading(
            "a", "free", "Free.", "The Quay", "https://news.example/a", SampleAlerts.MAY);
    Reading now =
        SampleAlerts.reading(
            "b",
            "toll",
            words,
            source,
            "https://news.example/" + "b".repeat(linkChars),
            SampleAlerts.JUNE);
    Alert alert;
    try {
      alert =
          SampleAlerts.alert(
              SampleAlerts.notice(NoticeKind.CONFIRMED, Stage.CONFIRMED, before, now));
    } catch (AssertionError e) {
      return; // nothing of the words can be shown: no alert
    }

    AlertTexts texts = AlertTexts.of(alert, new Imprint("desk@example.org", ""));

    String all = texts.subject() + texts.email().replace("\n", "") + texts.sms();
    assertTrue(
        all.codePoints()
            .noneMatch(
                point ->
                    Character.isISOControl(point) || Character.getType(point) == Character.FORMAT));
    assertTrue(texts.sms().length() <= 160);
    assertTrue(
        !texts.sms().contains("https")
            || texts.sms().endsWith("https://news.example/" + "b".repeat(linkChars)));
  }
}

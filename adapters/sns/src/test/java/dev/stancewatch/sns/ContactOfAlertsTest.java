package dev.stancewatch.sns;

import static dev.stancewatch.sns.SampleAlerts.JUNE;
import static dev.stancewatch.sns.SampleAlerts.MAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Digest;
import dev.stancewatch.core.alert.DigestText;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What mails tell a reader to do who finds an alert wrong, and who has nothing but the mail.
final class ContactOfAlertsTest {
  /// As `infra/template.yaml` hands it over.
  private static final Imprint OPERATED = new Imprint("mailto:desk@example.org", "");

  @Test
  void email_ofAnOperator_namesWhomToTellAndTheAlert() {
    String email = AlertTexts.of(alert(), OPERATED).email();

    assertTrue(
        email.contains("\nIs this wrong? Tell desk@example.org, and name alert notice-1.\n"),
        email);
    assertFalse(email.contains("mailto:"), email);
  }

  @Test
  void digest_ofAnOperator_namesWhomToTell() {
    List<String> lines = DigestText.of(digest(), OPERATED).email().lines().toList();

    assertEquals(
        "Is something wrong? Tell desk@example.org, and name the alert.", lines.getLast());
  }

  @Test
  void mails_askForNoCommand_andWithoutContactForNothing() {
    Imprint nobody = new Imprint(" ", "");
    for (Imprint imprint : List.of(OPERATED, nobody)) {
      String mails =
          AlertTexts.of(alert(), imprint).email() + DigestText.of(digest(), imprint).email();
      assertFalse(mails.contains("stancewatch feedback"), mails);
      assertEquals(imprint.equals(OPERATED), mails.contains("wrong?"), mails);
    }
  }

  private static Alert alert() {
    return SampleAlerts.alert(
        SampleAlerts.notice(
            NoticeKind.CONFIRMED,
            Stage.CONFIRMED,
            SampleAlerts.reading("a", "free", "Free.", "The Quay", "https://a.example/", MAY),
            SampleAlerts.reading("b", "toll", "Pay.", "The Quay", "https://b.example/", JUNE)));
  }

  private static Digest digest() {
    return new Digest(
        new SubscriptionId("sub-1"), Cadence.DAILY, MAY, JUNE, 1, 1, 1, List.of(alert()), 0);
  }
}

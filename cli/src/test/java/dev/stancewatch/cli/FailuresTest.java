package dev.stancewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes wrong is said on one line, with an exit status that tells wrong usage from wrong data.
final class FailuresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subscribe --endpoint http://127.0.0.1:1/ | give either --email or --sms",
        "subscribe --email a@example.org --sms +12025550143 | give either --email or --sms",
        "subscribe --email a@example.org --endpoint nowhere | --endpoint is no web address",
        "feedback --alert any sideways | 'sideways' is none of right, wrong-person",
        "sources add a.example --interval-minutes 0 | --interval-minutes must be at least 1, was 0",
        "explain --article any --at 2025-08-16T10:00:00Z | --at goes with --actor and --axis",
        "explain --change any --at 2025-08-16T10:00:00Z | --at goes with --actor and --axis",
        "explain --article any --replay events --stack name | give either --replay or --stack",
        "atom --self https://example.org/a.atom | say of what: give --replay FOLDER or --stack"
            + " NAME",
        "atom --replay events --self nowhere | --self is no web address",
        "aws status --region not/one --endpoint-url http://127.0.0.1:1 | --region is no region",
        "aws status --region eu-west-1 --endpoint-url 127.0.0.1:1 | --endpoint-url is no web"
            + " address"
      })
  void wrongUsage_isStatusTwo_andNamesWhatIsWrong(String command, String words) {
    Said said = Said.by(command.split(" ", -1));

    assertEquals(2, said.status(), said.err());
    assertTrue(said.fault().startsWith(words), said.fault());
  }

  @Test
  void wrongAddress_isNamed() {
    Said said = Said.by("subscribe", "--email", "a@example.org", "--endpoint", "ht tp://x");

    assertTrue(said.fault().contains("'ht tp://x/'"), said.fault());
  }

  /// The connection of the JDK fails without a message.
  @Test
  void nobodyThere_isOneLineThatSaysWho() {
    Said said = Said.by("subscriptions", "--endpoint", "http://127.0.0.1:1/");

    assertEquals(1, said.status());
    assertEquals(1, said.err().lines().count(), said.err());
    assertTrue(said.err().contains("http://127.0.0.1:1/subscriptions"), said.err());
    assertTrue(said.err().contains("ConnectException"), said.err());
    assertFalse(said.err().contains("null"), said.err());
  }

  @Test
  void explainBacktestAndPreview_reportLinesThatCannotBeRead(@TempDir Path folder)
      throws Exception {
    Files.writeString(folder.resolve("scenario.json"), "{\"watch\":\"ukraine-settlement\"}");
    Files.writeString(folder.resolve("articles.jsonl"), "no article\n");
    String stream = folder.toString();

    Said replayed = Said.by("replay", stream);
    assertEquals(1, replayed.status());
    assertTrue(replayed.err().contains("articles.jsonl:1: "), replayed.err());
    for (Said said :
        new Said[] {
          Said.by("preview", "--replay", stream),
          Said.by("backtest", "--replay", stream, "--without", "CONFIRMATION"),
          Said.by("atom", "--replay", stream, "--self", "https://example.org/a.atom")
        }) {
      assertEquals(1, said.status(), said.out());
      assertEquals(replayed.err(), said.err());
    }
    Said explained = Said.by("explain", "--replay", stream, "--article", "any");
    assertEquals(1, explained.status());
    assertEquals(replayed.err(), explained.err().lines().findFirst().orElse("") + "\n");
  }
}

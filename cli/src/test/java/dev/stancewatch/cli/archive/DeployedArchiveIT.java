package dev.stancewatch.cli.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.cli.Home;
import dev.stancewatch.cli.Said;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that look back, over a deployment whose table holds what the default sample brings
/// forth: they say what they say of the sample.
final class DeployedArchiveIT {
  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.accessKeyId", "local", "aws.secretAccessKey", "local");
  private static final Path SAMPLE = Home.folder().resolve("events/ukraine-settlement");

  private static LocalDeployment deployment;
  private static Notice told;

  @BeforeAll
  static void fill() throws Exception {
    CREDENTIALS.forEach(System::setProperty);
    deployment = LocalDeployment.start();
    ReplayFolder stream = ReplayFolder.read(SAMPLE);
    Archive sample = Archive.of(stream);
    try (Archive table =
        Archive.ofTable("table", sample.watch(), deployment.client(), LocalDeployment.TABLE)) {
      for (Known known : sample.known()) {
        Ledger ledger = known.ledger();
        table.ledgers().append(known.key(), 0, ledger.entries(), ledger.notices());
        ledger.notices().forEach(notice -> send(notice, sample, table));
      }
      for (Article article : stream.articles()) {
        sample.traces().find(article.id()).ifPresent(table.traces()::save);
      }
    }
    told =
        sample.known().stream()
            .flatMap(known -> known.ledger().notices().stream())
            .filter(notice -> notice.kind() == NoticeKind.CONFIRMED)
            .findFirst()
            .orElseThrow();
  }

  private static void send(Notice notice, Archive sample, Archive table) {
    Dispatch dispatch = sample.dispatches().find(notice.id()).orElseThrow();
    table.dispatches().record(dispatch, table.dispatches().gate());
    assertTrue(sample.ledgers().isSent(notice.id()));
    table.ledgers().markSent(notice.id(), Instant.EPOCH);
  }

  @AfterAll
  static void close() {
    deployment.close();
    CREDENTIALS.keySet().forEach(System::clearProperty);
  }

  @Test
  void explain_articleOfADeployment_saysWhatItSaysOfTheSample() {
    String id = told.change().trigger().evidence().article().id().value();

    Said said = look("explain", "--article", id);

    assertEquals(Said.by("explain", "--article", id), said);
    assertTrue(said.out().contains("read as far as: stance"), said.out());
    assertTrue(said.out().contains("  alert " + told.id() + ": "), said.out());
  }

  @Test
  void explain_changeOfADeployment_saysReadingsPointsNoticesAndWays() {
    Said said = look("explain", "--change", told.change().id().value());

    assertEquals(Said.by("explain", "--change", told.change().id().value()), said);
    assertTrue(said.out().contains("  evidence: "), said.out());
    assertTrue(said.out().contains(told.change().trigger().evidence().quote()), said.out());
    assertTrue(said.out().contains("  told "), said.out());
    assertTrue(
        said.out().contains("  alert " + told.id() + ": certain: told at once ("), said.out());
    assertEquals(said, look("explain", "--change", told.id().value()), "an alert names its change");
  }

  @Test
  void explain_whatADeploymentLacks_isOneLine() {
    Said article = look("explain", "--article", "no-such");
    Said change = look("explain", "--change", "no-such");

    assertEquals(1, article.status());
    assertEquals(
        "stancewatch: no article 'no-such' in stack " + LocalDeployment.STACK,
        article.err().strip());
    assertEquals(1, change.status());
    assertEquals(
        "stancewatch: no change 'no-such' in stack " + LocalDeployment.STACK, change.err().strip());
  }

  @Test
  void explain_position_isThatOfTheSample() {
    String actor = told.change().key().actor().value();
    String axis = told.change().key().axis().axis().value();

    Said said = look("explain", "--actor", actor, "--axis", axis);

    assertEquals(Said.by("explain", "--actor", actor, "--axis", axis), said);
    assertTrue(said.out().contains("stands at "), said.out());
  }

  @Test
  void feedback_onAnAlertOfADeployment_isKeptForEvaluate(@TempDir Path folder) throws Exception {
    Said said =
        look("feedback", "--alert", told.id().value(), "--out", folder.toString(), "wrong-person");

    assertEquals(0, said.status(), said.err());
    String kept = Files.readString(folder.resolve("cases.jsonl"));
    assertTrue(kept.contains(told.change().id().value()), kept);
    assertTrue(kept.contains("\"wrong-person\""), kept);
    assertEquals(1, look("feedback", "--alert", "no-such", "right").status());
  }

  @Test
  void previewAndAtom_ofADeployment_showItsAlerts() {
    String alert = told.id().value();

    Said preview = look("preview", "--change", alert);
    Said atom = look("atom", "--self", "https://example.org/changes.atom");

    assertTrue(preview.out().contains("Alert " + alert + " about change"), preview.out());
    assertFalse(preview.out().contains("stancewatch feedback"), preview.out());
    assertTrue(look("preview").out().contains("alert " + alert), "it lists all");
    assertEquals(0, atom.status(), atom.err());
    assertTrue(atom.out().contains(alert), atom.out());
  }

  @Test
  void status_saysWhereActorsStand_andThatNothingWasPolled() {
    Said said = look("aws", "status");

    assertEquals(1, said.status());
    assertTrue(said.out().contains(told.change().key() + ": stands at "), said.out());
    assertTrue(said.out().contains(": not polled yet"), said.out());
  }

  @Test
  void anyCommand_onATableThatIsGone_saysServiceCodeAndAddressOnOneLine() throws Exception {
    try (LocalDeployment empty = LocalDeployment.start()) {
      Said said = look(empty, "explain", "--article", "any");

      assertEquals(1, said.status());
      assertEquals(1, said.err().lines().count(), said.err());
      assertTrue(said.err().contains("DynamoDb"), said.err());
      assertTrue(said.err().contains("ResourceNotFoundException"), said.err());
      assertTrue(said.err().contains(empty.endpoint()), said.err());
    }
  }

  private static Said look(String... command) {
    return look(deployment, command);
  }

  private static Said look(LocalDeployment where, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(
        List.of(
            "--stack",
            LocalDeployment.STACK,
            "--region",
            "eu-west-1",
            "--endpoint-url",
            where.endpoint()));
    return Said.by(all.toArray(String[]::new));
  }
}

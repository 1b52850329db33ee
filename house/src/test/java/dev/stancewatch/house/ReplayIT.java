package dev.stancewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job, as a newcomer runs it.
final class ReplayIT {
  @Test
  void replay_default_showsTheChangeWithBothQuotesOneEmailAndOneSms() {
    Ran ran = Ran.command("replay", "--format", "jsonl");

    assertEquals(0, ran.status(), ran.err());
    List<String> alerts =
        ran.out().lines().filter(line -> line.startsWith("{\"type\":\"alert\"")).toList();
    List<String> trump = alerts.stream().filter(line -> line.contains("Trump")).toList();
    assertEquals(1, count(trump, "\"channel\":\"email\""), trump::toString);
    assertEquals(1, count(trump, "\"channel\":\"sms\""), trump::toString);
    String email =
        trump.stream().filter(line -> line.contains("\"email\"")).findFirst().orElseThrow();
    assertTrue(email.contains("ceasefire"), email);
    assertTrue(email.contains("peace"), email);
    assertTrue(email.contains("https://northgatewire.example/2025/05/08/"), email);
    assertTrue(email.contains("https://northgatewire.example/2025/08/16/"), email);
  }

  @Test
  void replay_articlesThatOnlyRecall_alertNobody() {
    Ran ran = Ran.command("replay", "--format", "jsonl");

    for (String recalls : List.of("ukr-014", "ukr-016")) {
      assertFalse(
          ran.out()
              .lines()
              .anyMatch(
                  line ->
                      line.startsWith("{\"type\":\"change\"")
                          && line.contains("\"trigger_article\":\"" + recalls)),
          recalls);
    }
  }

  @Test
  void replay_twice_givesTheSameBytes() {
    assertEquals(Ran.command("replay"), Ran.command("replay"));
  }

  @Test
  void replay_dynamoDb_decidesAsMemoryDoes() {
    Ran memory = Ran.command("replay", "--format", "jsonl");

    assertEquals(memory, Ran.command("replay", "--format", "jsonl", "--store", "dynamodb-local"));
  }

  @Test
  void replay_html_isWrittenAndEscaped(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.html");

    assertEquals(0, Ran.command("replay", "--html", report.toString()).status());

    String html = Files.readString(report);
    assertTrue(html.contains("&quot;Comprehensive settlement first&quot;"), "no change in it");
    assertFalse(html.contains("<script"), "no script belongs there");
  }

  @Test
  void replay_badLine_isNamedAndTheOthersAreRead(@TempDir Path folder) throws IOException {
    Path sample = Sources.home().resolve("events/ukraine-settlement");
    Files.copy(sample.resolve("scenario.json"), folder.resolve("scenario.json"));
    List<String> lines = Files.readAllLines(sample.resolve("articles.jsonl"));
    Files.write(
        folder.resolve("articles.jsonl"),
        List.of(lines.get(0), "{\"id\":\"broken\"", lines.get(2)));

    Ran ran = Ran.command("replay", folder.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("articles.jsonl:2: "), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.out().contains("ukr-001") && ran.out().contains("ukr-003"), ran.out());
  }

  @Test
  void replay_noSuchFolder_isOneLineAndStatus1() {
    Ran ran = Ran.command("replay", "no-such-folder");

    assertEquals(1, ran.status());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains("no-such-folder"), ran.err());
  }

  @Test
  void command_unknownOption_isStatus2() {
    Ran ran = Ran.command("replay", "--wrong");

    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("--wrong"), ran.err());
  }

  @Test
  void explain_everyArticleOfTheSample_saysWhy() throws IOException {
    for (String line :
        Files.readAllLines(Sources.home().resolve("events/ukraine-settlement/articles.jsonl"))) {
      String id = line.replaceAll("^\\{\"id\": \"([^\"]+)\".*$", "$1");
      Ran ran = Ran.command("explain", "--article", id);
      assertEquals(0, ran.status(), id);
      assertTrue(ran.out().contains("read as far as: "), id);
    }
  }

  private static long count(List<String> lines, String part) {
    return lines.stream().filter(line -> line.contains(part)).count();
  }
}

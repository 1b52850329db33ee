package dev.stancewatch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.deployment.local.LocalAws;
import dev.stancewatch.deployment.local.LocalRuntime;
import dev.stancewatch.deployment.local.LocalRuntime.Answer;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The packaged jar under the runtime client of AWS Lambda: every file in `events/lambda` goes in,
/// and what comes out has the fields that stand beside it in `.response.json`. One process serves
/// all events of a function, so an event that fails shows whether the next is still served.
@EnabledOnOs(
    value = OS.LINUX,
    disabledReason = "the runtime client of AWS Lambda has native code for Linux only")
final class RuntimeClientPackagedIT {
  private static final Path EVENTS = Template.HOME.resolve("events/lambda");
  private static final String RESPONSE = ".response.json";

  private static LocalAws aws;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("aws.region", "eu-west-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    aws = LocalAws.start();
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  static List<String> functions() {
    return List.copyOf(Template.read().functions().keySet());
  }

  @Test
  void events_areThereForEachFunctionAndNobodyElse() throws IOException {
    List<String> folders = functions().stream().map(RuntimeClientPackagedIT::folder).toList();
    try (Stream<Path> all = Files.list(EVENTS)) {
      assertEquals(
          folders.stream().sorted().toList(),
          all.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void handler_underTheRuntimeClient_answersEveryEvent(String function) throws Exception {
    List<Path> events = events(EVENTS.resolve(folder(function)));
    assertFalse(events.isEmpty(), "no events for " + function);
    try (LocalRuntime runtime = new Deployed(aws).start(function)) {
      for (Path event : events) {
        check(event, runtime.invoke(Files.readString(event)));
      }
    }
  }

  private static void check(Path event, Answer answer) throws IOException {
    Path beside = event.resolveSibling(name(event) + RESPONSE);
    JsonNode expected = Json.tree(Files.readString(beside));
    if (expected.has("errorType")) {
      assertTrue(answer.error(), () -> event + " gave " + answer.body());
      assertEquals(expected.get("errorType"), Json.tree(answer.body()).get("errorType"));
      return;
    }
    assertFalse(answer.error(), () -> event + " failed: " + answer.body());
    JsonNode actual = Json.tree(answer.body().isBlank() ? "{}" : answer.body());
    expected
        .properties()
        .forEach(field -> assertEquals(field.getValue(), actual.get(field.getKey()), name(event)));
  }

  private static List<Path> events(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> !path.toString().endsWith(RESPONSE)).sorted().toList();
    }
  }

  private static String name(Path event) {
    return event.getFileName().toString().replaceFirst("\\.json$", "");
  }

  /// `FindChanges` as `find-changes`.
  private static String folder(String function) {
    return function.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}

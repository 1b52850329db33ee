package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.attribution.Attribution;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each folder under `golden` holds a text, the attributions expected in it (source | cue |
/// content) and a line that says why it is here.
final class GoldenAttributionsTest {
  private static final Attributions ATTRIBUTIONS = Attributions.load();

  @TestFactory
  List<DynamicTest> find_goldenText_givesTheExpectedSpans() throws IOException, URISyntaxException {
    URL golden = Objects.requireNonNull(GoldenAttributionsTest.class.getResource("/golden"));
    try (Stream<Path> folders = Files.list(Path.of(golden.toURI()))) {
      List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
      assertFalse(cases.isEmpty(), "no golden case was found");
      return cases.stream().map(GoldenAttributionsTest::test).toList();
    }
  }

  private static DynamicTest test(Path folder) {
    return DynamicTest.dynamicTest(
        folder.getFileName().toString(),
        () -> {
          String text = Files.readString(folder.resolve("text.txt")).strip();
          List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
          assertFalse(Files.readString(folder.resolve("about.md")).isBlank());
          assertEquals(
              expected, ATTRIBUTIONS.find(text).stream().map(found -> line(text, found)).toList());
        });
  }

  private static String line(String text, Attribution found) {
    String content =
        found.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" // "));
    return words(text, found.source()) + " | " + words(text, found.cue()) + " | " + content;
  }

  private static String words(String text, @Nullable Span span) {
    return span == null ? "-" : span.of(text);
  }
}

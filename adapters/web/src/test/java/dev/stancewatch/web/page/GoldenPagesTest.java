package dev.stancewatch.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each folder is one page and what is to be read from it.
final class GoldenPagesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  List<DynamicTest> read_goldenPage_isAsExpected() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(GoldenPagesTest.class.getResource("golden")).toURI());
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> cases = Files.list(folder)) {
      for (Path page : cases.sorted().toList()) {
        tests.add(DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
      }
    }
    assertFalse(tests.isEmpty(), "no golden page found in " + folder);
    return tests;
  }

  private static void check(Path folder) throws IOException {
    JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());
    URI url = URI.create(expected.path("url").asText());
    String html = Files.readString(folder.resolve("article.html"));
    switch (new PageReader().read(url, html)) {
      case PageReading.Article(Page page) -> {
        assertEquals("article", expected.path("outcome").asText());
        checkPage(expected, page);
      }
      case PageReading.NoArticle(_, PageReading.Obstacle obstacle, String reason) ->
          assertEquals(expected.path("outcome").asText(), obstacle.name(), reason);
    }
  }

  private static void checkPage(JsonNode expected, Page page) {
    assertEquals(expected.path("title").asText(), page.title());
    assertEquals(expected.path("byline").asText(), page.byline());
    assertEquals(
        expected.path("published").asText(),
        page.findPublishedAt().map(Publication::iso).orElse(""));
    assertEquals(expected.path("language").asText(), page.language());
    assertEquals(expected.path("canonical").asText(), page.canonicalUrl().toString());
    List<String> paragraphs = new ArrayList<>();
    expected.path("text").forEach(paragraph -> paragraphs.add(paragraph.asText()));
    if (paragraphs.isEmpty()) {
      fail("expected.json names no text");
    }
    assertEquals(String.join("\n\n", paragraphs), page.text());
  }
}

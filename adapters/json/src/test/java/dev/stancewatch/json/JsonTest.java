package dev.stancewatch.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonTest {
  private static final Article ARTICLE =
      new Article(
          new ArticleId("a-1"),
          new Source(
              new SourceId("gazette"),
              "The Gazette",
              new PublisherFamily("gazette-group"),
              SourceKind.STATE_MEDIA,
              Set.of()),
          URI.create("https://gazette.example/1"),
          "Headline",
          "Text with 😀 in it.",
          "",
          Instant.parse("2025-03-01T10:00:00Z"),
          Instant.parse("2025-03-01T10:05:00Z"),
          "en");

  @Test
  void write_article_usesPlainIdsHyphensAndSnakeCase() {
    String json = Json.write(ARTICLE);

    assertTrue(json.contains("\"id\":\"a-1\""), json);
    assertTrue(json.contains("\"kind\":\"state-media\""), json);
    assertTrue(json.contains("\"published_at\":\"2025-03-01T10:00:00Z\""), json);
  }

  @Test
  void read_whatWasWritten_isEqual() {
    assertEquals(ARTICLE, Json.read(Json.write(ARTICLE), Article.class));
  }

  @Test
  void read_unknownEnumWord_namesTheKnownOnes() {
    String json = Json.write(ARTICLE).replace("state-media", "radio");

    JsonFault fault = assertThrows(JsonFault.class, () -> Json.read(json, Article.class));

    assertTrue(fault.getMessage().contains("state-media"), fault.getMessage());
  }

  @Test
  void tree_brokenText_namesLineAndColumn() {
    JsonFault fault = assertThrows(JsonFault.class, () -> Json.tree("{\n  oops}"));

    assertTrue(fault.getMessage().startsWith("line 2, column"), fault.getMessage());
  }
}

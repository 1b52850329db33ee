package dev.stancewatch.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.Copies;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class DynamoDbCopiesIT {
  private static final String TABLE = "copies";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
  private static final Copies COPIES = new DynamoDbCopies(DATABASE.client(TABLE), TABLE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void findOriginal_copyWithAnotherEnd_findsTheFirst() {
    assertEquals(Optional.empty(), COPIES.findOriginal(article("a-1", words(1, 300), NOON)));
    String copy = words(1, 300) + " Reporting by somebody else, edited elsewhere.";
    Article second = article("a-2", copy, NOON.plusSeconds(60));

    assertEquals(Optional.of(new ArticleId("a-1")), COPIES.findOriginal(second));
  }

  @Test
  void findOriginal_otherText_findsNothing() {
    COPIES.findOriginal(article("b-1", words(2, 300), NOON));

    assertEquals(Optional.empty(), COPIES.findOriginal(article("b-2", words(3, 300), NOON)));
  }

  @Test
  void findOriginal_originalDeliveredAgainAfterItsCopy_isStillNoCopy() {
    Article original = article("c-1", words(4, 300), NOON);
    COPIES.findOriginal(original);
    COPIES.findOriginal(article("c-2", words(4, 300), NOON.plusSeconds(60)));

    assertEquals(Optional.empty(), COPIES.findOriginal(original));
  }

  private static String words(long seed, int count) {
    return new Random(seed)
        .ints(count, 0, 2_000)
        .mapToObj(word -> "w" + word)
        .collect(Collectors.joining(" "));
  }

  private static Article article(String id, String text, Instant fetchedAt) {
    Source source =
        new Source(
            new SourceId("gazette"),
            "Gazette",
            new PublisherFamily("gazette"),
            SourceKind.NEWSPAPER,
            Set.of());
    return new Article(
        new ArticleId(id),
        source,
        URI.create("https://gazette.example/" + id),
        "Headline",
        text,
        "",
        fetchedAt,
        fetchedAt,
        "en");
  }
}

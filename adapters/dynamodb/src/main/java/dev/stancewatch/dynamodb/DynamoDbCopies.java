package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.number;
import static dev.stancewatch.dynamodb.Items.text;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.Copies;
import dev.stancewatch.web.sameness.TextSketch;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Sketches of articles in the table, each under a few of its smallest hashes, by which its copies
/// find it. DynamoDB drops them after a time. Threads and processes may share it.
///
/// Who was fetched first is the original, whoever is asked first; so an article that is delivered
/// again is no copy of its own copies.
public final class DynamoDbCopies implements Copies {
  /// How long after an article its copies are recognised.
  public static final Duration KEPT = Duration.ofDays(14);

  /// Two texts that share two fifths of their words in a row have one of these in common in nearly
  /// all cases; each costs a write and a query.
  private static final int HASHES = 6;

  private static final int MOST_CANDIDATES = 20;
  private static final String ARTICLE = "article";
  private static final String SKETCH = "sketch";
  private static final String RUNS = "runs";

  private final DynamoDbClient client;
  private final String table;

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbCopies(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Optional<ArticleId> findOriginal(Article article) {
    TextSketch sketch = TextSketch.of(article.text());
    List<Long> hashes = sketch.smallest().stream().limit(HASHES).toList();
    // First remembered, then looked for: of two at the same time, one sees the other.
    hashes.forEach(hash -> remember(hash, article, sketch));
    Map<ArticleId, TextSketch> known = new HashMap<>();
    hashes.forEach(hash -> known.putAll(earlier(hash, article)));
    return dev.stancewatch.web.sameness.Copies.findOriginal(sketch, known);
  }

  private void remember(long hash, Article article, TextSketch sketch) {
    Map<String, AttributeValue> item = new HashMap<>(Items.key(Keys.copies(hash), place(article)));
    item.put(ARTICLE, text(article.id().value()));
    item.put(SKETCH, Items.bytes(bytes(sketch)));
    item.put(RUNS, number(sketch.runs()));
    item.put(Items.EXPIRES_AT, number(article.fetchedAt().plus(KEPT).getEpochSecond()));
    client.putItem(request -> request.tableName(table).item(item));
  }

  private Map<ArticleId, TextSketch> earlier(long hash, Article article) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk AND sk < :place")
            .expressionAttributeValues(
                Map.of(":pk", text(Keys.copies(hash)), ":place", text(place(article))))
            .consistentRead(true)
            .limit(MOST_CANDIDATES)
            .build();
    Map<ArticleId, TextSketch> found = new HashMap<>();
    for (Map<String, AttributeValue> item : client.query(request).items()) {
      ArticleId id = new ArticleId(Items.string(item, ARTICLE));
      if (!id.equals(article.id())) {
        found.put(id, sketch(item));
      }
    }
    return found;
  }

  /// Sorts by age, then by id.
  private static String place(Article article) {
    return Keys.age(article.fetchedAt(), article.id().value());
  }

  private static byte[] bytes(TextSketch sketch) {
    ByteBuffer buffer = ByteBuffer.allocate(sketch.smallest().size() * Long.BYTES);
    sketch.smallest().forEach(buffer::putLong);
    return buffer.array();
  }

  private static TextSketch sketch(Map<String, AttributeValue> item) {
    ByteBuffer buffer = ByteBuffer.wrap(Items.bytes(item, SKETCH));
    List<Long> smallest = new ArrayList<>();
    while (buffer.hasRemaining()) {
      smallest.add(buffer.getLong());
    }
    return new TextSketch(smallest, (int) Items.number(item, RUNS));
  }
}

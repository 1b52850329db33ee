package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.json.JsonFault;
import dev.stancewatch.testkit.LedgersContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The contract of ledgers on a real DynamoDB engine in this process.
final class DynamoDbLedgersIT extends LedgersContract {
  private static final String TABLE = "ledgers";
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
  private static final Ledgers LEDGERS = new DynamoDbLedgers(DATABASE.client(TABLE), TABLE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected Ledgers ledgers() {
    return LEDGERS;
  }

  /// As after going back to an older version: what stands in the outbox has a form of its own.
  @Test
  void unsentIds_itemThatCannotBeRead_isNamedAndOnlyItFails() {
    DynamoDbClient client = DATABASE.client("unreadable");
    DynamoDbLedgers ledgers = new DynamoDbLedgers(client, "unreadable");
    Map<String, AttributeValue> item =
        Map.of(
            Keys.PK, text("LEDGER#mayor#harbour#tolls"),
            Keys.SK, text(Keys.notice(0)),
            Keys.UNSENT_PK, text(Keys.UNSENT),
            Keys.UNSENT_SK, text(Keys.age(Instant.parse("2025-05-01T10:00:00Z"), "n1")),
            Items.BODY, text("{\"kind\":\"of the future\"}"));
    client.putItem(request -> request.tableName("unreadable").item(item));

    assertEquals(List.of(new NoticeId("n1")), ledgers.unsentIds(9));
    assertThrows(JsonFault.class, () -> ledgers.findNotice(new NoticeId("n1")));
  }
}

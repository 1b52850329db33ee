package dev.stancewatch.functions.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.dynamodb.StreamImages;
import dev.stancewatch.lambda.LocalContext;
import dev.stancewatch.testkit.SampleReading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HandlersTest {
  private static final Instant MAY = Instant.parse("2025-05-05T10:00:00Z");
  private static final PositionKey KEY = SampleReading.key("mayor");

  private final Newsroom room = new Newsroom(MAY, 20, 200, "mayor");
  private final LocalContext context = new LocalContext(60_000);

  @Test
  void publishAlerts_newNotice_isSentOnceHoweverOftenItComes() {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    Notice notice = change();
    PublishAlerts handler = new PublishAlerts(room.publisher);

    assertEquals(List.of(), handler.handleRequest(event(notice), context).getBatchItemFailures());
    assertEquals(List.of(), handler.handleRequest(event(notice), context).getBatchItemFailures());

    assertEquals(1, room.sns.outbox().received().size());
    assertFalse(context.logged().contains("reader@"), context.logged());
    assertTrue(context.logged().contains("sent-before"), context.logged());
  }

  @Test
  void publishAlerts_firstFailure_holdsBackWhatComesAfterIt() {
    Notice notice = change();
    room.sns.breaking(_ -> true);

    StreamsEventResponse response =
        new PublishAlerts(room.publisher).handleRequest(event(notice), context);

    assertEquals("7", response.getBatchItemFailures().getFirst().getItemIdentifier());
  }

  @Test
  void publishAlerts_littleTimeLeft_givesBackWithoutSending() {
    StreamsEventResponse response =
        new PublishAlerts(room.publisher).handleRequest(event(change()), new LocalContext(500));

    assertEquals(1, response.getBatchItemFailures().size());
    assertEquals(1, room.ledgers.unsent(9).size());
  }

  @Test
  void publishAlerts_otherItem_isPassedOver() {
    DynamodbEvent event = event(change());
    event.getRecords().getFirst().getDynamodb().setNewImage(Map.of("pk", text("ACTOR#mayor")));

    assertEquals(
        List.of(),
        new PublishAlerts(room.publisher).handleRequest(event, context).getBatchItemFailures());
    assertEquals(1, room.ledgers.unsent(9).size());
  }

  @Test
  void sweepAlerts_asLambdaCallsIt_sendsWhatIsOldAndCountsSubscriptions() throws IOException {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    change();
    room.clock.pass(Duration.ofMinutes(10));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in =
        new ByteArrayInputStream(
            "{\"limit\":50,\"minutes_old\":5}".getBytes(StandardCharsets.UTF_8));

    new SweepAlerts(
            room.publisher,
            room.digests,
            new SubscriptionCensus(room.subscriptions, room.enrolments, room.clock))
        .handleRequest(in, out, context);

    assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"notices\":1"), out::toString);
    assertTrue(context.logged().contains("\"active_count\":1"), context.logged());
  }

  private Notice change() {
    room.learn(KEY, SampleReading.quoted(KEY, "a", "free", MAY.minusSeconds(9000)).entry());
    return room.learn(KEY, SampleReading.quoted(KEY, "b", "toll", MAY).entry()).getFirst();
  }

  private static DynamodbEvent event(Notice notice) {
    Map<String, AttributeValue> image = new HashMap<>();
    StreamImages.of(notice).forEach((name, value) -> image.put(name, text(value)));
    StreamRecord change = new StreamRecord();
    change.setSequenceNumber("7");
    change.setNewImage(image);
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventID("event-7");
    record.setEventName("INSERT");
    record.setDynamodb(change);
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return event;
  }

  private static AttributeValue text(String value) {
    return new AttributeValue(value);
  }
}

package dev.stancewatch.cli.replay;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stancewatch.core.position.Entries;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.KeyedEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The queue between extract-statements and find-changes, in this process. For one thread.
final class LocalQueue implements Entries {
  private final List<KeyedEntries> waiting = new ArrayList<>();

  @Override
  public void send(PositionKey key, List<LogEntry> entries) {
    waiting.add(new KeyedEntries(key, entries));
  }

  /// Takes all messages out.
  List<KeyedEntries> drain() {
    List<KeyedEntries> drained = List.copyOf(waiting);
    waiting.clear();
    return drained;
  }

  /// An event as the FIFO queue delivers it.
  static SQSEvent event(KeyedEntries message) {
    return event(Json.write(message), Map.of("MessageGroupId", message.key().toString()));
  }

  /// An event with one message.
  static SQSEvent event(String body, Map<String, String> attributes) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("replay");
    message.setBody(body);
    message.setAttributes(attributes);
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }
}

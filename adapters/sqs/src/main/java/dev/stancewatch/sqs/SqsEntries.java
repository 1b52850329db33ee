package dev.stancewatch.sqs;

import dev.stancewatch.core.hash.Sha256;
import dev.stancewatch.core.position.Entries;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.KeyedEntries;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Entries over a FIFO queue: one message group for each key, so that a key is decided by one
/// worker at a time, and content-based deduplication, so that a repeated send within five minutes
/// is one message. Threads may share it.
public final class SqsEntries implements Entries {
  /// Most characters of the name of a message group (Amazon SQS, MessageGroupId).
  private static final int MAX_GROUP = 128;

  private final SqsClient client;
  private final String queueUrl;

  /// @param queueUrl a FIFO queue with content-based deduplication
  public SqsEntries(SqsClient client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  @Override
  public void send(PositionKey key, List<LogEntry> entries) {
    String body = Json.write(new KeyedEntries(key, entries));
    client.sendMessage(
        request -> request.queueUrl(queueUrl).messageBody(body).messageGroupId(group(key)));
  }

  /// The name of a key, or what stands for it where that is longer than SQS allows.
  static String group(PositionKey key) {
    String name = key.toString();
    return name.length() <= MAX_GROUP ? name : Sha256.hex(name, Sha256.BYTES);
  }
}

package dev.stancewatch.sns;

import dev.stancewatch.sns.local.InProcessSns;
import dev.stancewatch.sns.local.Received;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.sns.SnsClient;

final class InProcessSnsContractTest extends SnsContract {
  private final InProcessSns sns =
      new InProcessSns(InstantSource.fixed(Instant.parse("2025-05-01T10:00:00Z")));
  private final Map<String, Integer> taken = new HashMap<>();

  @Override
  SnsClient sns() {
    return sns;
  }

  @Override
  String queue() {
    return "arn:aws:sqs:eu-west-1:123456789012:probe-" + UUID.randomUUID();
  }

  @Override
  List<String> take(String queueArn) {
    List<Received> all = sns.outbox().receivedBy(queueArn);
    int from = taken.getOrDefault(queueArn, 0);
    taken.put(queueArn, all.size());
    return all.subList(from, all.size()).stream().map(Received::body).toList();
  }
}

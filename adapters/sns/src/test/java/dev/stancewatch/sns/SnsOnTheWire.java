package dev.stancewatch.sns;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Clients of an emulator, with credentials that mean nothing, and queues to see by. Threads may
/// share it.
///
/// @param waitSeconds how long a message may be on its way from a topic to a queue
record SnsOnTheWire(SnsClient sns, SqsClient sqs, int waitSeconds) {
  private static final int MOST_MESSAGES = 10;

  static SnsOnTheWire at(URI endpoint, int waitSeconds) {
    AwsCredentialsProvider credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    return new SnsOnTheWire(
        SnsClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(endpoint)
            .region(Region.EU_WEST_1)
            .credentialsProvider(credentials)
            .build(),
        SqsClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(endpoint)
            .region(Region.EU_WEST_1)
            .credentialsProvider(credentials)
            .build(),
        waitSeconds);
  }

  /// Makes a queue.
  ///
  /// @return its ARN
  String queue() {
    String url = sqs.createQueue(r -> r.queueName("probe-" + UUID.randomUUID())).queueUrl();
    return sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .get(QueueAttributeName.QUEUE_ARN);
  }

  /// Takes all bodies out of a queue.
  List<String> take(String queueArn) {
    String name = queueArn.substring(queueArn.lastIndexOf(':') + 1);
    String url = sqs.getQueueUrl(r -> r.queueName(name)).queueUrl();
    List<String> bodies = new ArrayList<>();
    List<Message> messages;
    do {
      messages =
          sqs.receiveMessage(
                  r ->
                      r.queueUrl(url)
                          .maxNumberOfMessages(MOST_MESSAGES)
                          .waitTimeSeconds(waitSeconds))
              .messages();
      for (Message message : messages) {
        bodies.add(message.body());
        sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    } while (!messages.isEmpty());
    return bodies;
  }
}

package dev.stancewatch.deployment;

import dev.stancewatch.testkit.aws.AwsEmulator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Clients of an emulator, with credentials that mean nothing. Threads may share it.
record EmulatedClients(
    DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, SqsClient sqs, SnsClient sns)
    implements AutoCloseable {
  private static final int MOST_MESSAGES = 10;

  static EmulatedClients of(AwsEmulator emulator) {
    URI endpoint = emulator.endpoint();
    return new EmulatedClients(
        build(DynamoDbClient.builder(), endpoint),
        build(DynamoDbStreamsClient.builder(), endpoint),
        build(SqsClient.builder(), endpoint),
        build(SnsClient.builder(), endpoint));
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /// Settings with which a process reaches the same emulator.
  static Map<String, String> environment(AwsEmulator emulator) {
    return Map.of(
        "AWS_ENDPOINT_URL", emulator.endpoint().toString(),
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local");
  }

  String streamArn(String table) {
    return dynamoDb.describeTable(r -> r.tableName(table)).table().latestStreamArn();
  }

  /// Makes a queue that gets the bodies of messages which pass a filter.
  ///
  /// @return its address
  String probe(String topicArn, String policy) {
    String url = sqs.createQueue(r -> r.queueName("probe-" + UUID.randomUUID())).queueUrl();
    String arn =
        sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    sns.subscribe(
        r ->
            r.topicArn(topicArn)
                .protocol("sqs")
                .endpoint(arn)
                .attributes(Map.of("FilterPolicy", policy, "RawMessageDelivery", "true")));
    return url;
  }

  /// Takes all bodies out of a queue.
  List<String> take(String queueUrl) {
    List<String> bodies = new ArrayList<>();
    List<Message> messages;
    do {
      messages =
          sqs.receiveMessage(r -> r.queueUrl(queueUrl).maxNumberOfMessages(MOST_MESSAGES))
              .messages();
      for (Message message : messages) {
        bodies.add(message.body());
        sqs.deleteMessage(r -> r.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
      }
    } while (!messages.isEmpty());
    return bodies;
  }

  @Override
  public void close() {
    dynamoDb.close();
    streams.close();
    sqs.close();
    sns.close();
  }
}

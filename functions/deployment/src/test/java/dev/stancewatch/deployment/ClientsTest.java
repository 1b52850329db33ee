package dev.stancewatch.deployment;

import static dev.stancewatch.deployment.Template.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.lambda.SqsBatch;
import dev.stancewatch.sns.SnsClients;
import dev.stancewatch.sqs.SqsClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The clients as they are deployed: patient with a service that is busy, and done before the
/// function that waits for them is cut off.
final class ClientsTest {
  private static final String THROTTLED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\",\"message\":\"slow\"}";

  /// What a function needs to answer after its last call.
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final AtomicInteger calls = new AtomicInteger();
  private final HttpServer server;

  ClientsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeAll
  static void settings() {
    System.setProperty("aws.region", "eu-west-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void calls_endWithAllTheirRetries_beforeTheShortestTimeoutOfAFunction() {
    Template template = Template.read();
    int shortest =
        template.functions().keySet().stream()
            .mapToInt(name -> number(template.properties(name).get("Timeout")))
            .min()
            .orElseThrow();
    Duration most = Duration.ofSeconds(shortest).minus(ANSWER);
    try (DynamoDbClient dynamoDb = DynamoDbClients.create(Optional.empty());
        SnsClient sns = SnsClients.create(Optional.empty());
        SqsClient sqs = SqsClients.create(Optional.empty())) {
      List<AwsServiceClientConfiguration> all =
          List.of(
              dynamoDb.serviceClientConfiguration(),
              sns.serviceClientConfiguration(),
              sqs.serviceClientConfiguration());
      for (AwsServiceClientConfiguration one : all) {
        Duration call = one.overrideConfiguration().apiCallTimeout().orElseThrow();
        Duration attempt = one.overrideConfiguration().apiCallAttemptTimeout().orElseThrow();
        assertTrue(call.compareTo(most) < 0, call + " for a call, " + most + " for a function");
        assertTrue(
            call.plus(ANSWER).compareTo(SqsBatch.RESERVE) < 0,
            call + " for a call, " + SqsBatch.RESERVE + " for a message that was begun");
        assertTrue(attempt.multipliedBy(2).compareTo(call) < 0, "no time for a second try");
      }
    }
  }

  @Test
  void throttledTwice_isTriedAgainAndPasses() {
    try (DynamoDbClient client = answering(2)) {
      assertEquals(List.of("stancewatch"), client.listTables().tableNames());
    }
    assertEquals(3, calls.get());
  }

  @Test
  void throttledForEver_givesUpSoon() {
    try (DynamoDbClient client = answering(Integer.MAX_VALUE)) {
      DynamoDbException failure = assertThrows(DynamoDbException.class, client::listTables);

      assertTrue(failure.isThrottlingException(), failure.toString());
    }
    assertTrue(calls.get() > 2 && calls.get() < 10, calls + " calls");
  }

  /// A client of an engine that is busy for a number of calls.
  private DynamoDbClient answering(int busyCalls) {
    server.createContext(
        "/",
        exchange -> {
          if (calls.incrementAndGet() > busyCalls) {
            send(exchange, 200, "{\"TableNames\":[\"stancewatch\"]}");
          } else {
            send(exchange, 400, THROTTLED);
          }
        });
    server.start();
    return DynamoDbClients.create(
        Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}

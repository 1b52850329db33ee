package dev.stancewatch.deployment.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.TableTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// What the functions need of AWS behind one loopback address: a real DynamoDB engine with the
/// table of the template, and the halves of SQS and SNS that are called. Close it in any case: the
/// engine's threads keep the process alive. Threads may share it.
public final class LocalAws implements AutoCloseable {
  /// Name of the table.
  public static final String TABLE = "stancewatch";

  private static final String TARGET = "X-Amz-Target";

  private final DynamoDBProxyServer engine;
  private final URI engineAddress;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalQueues queues = new LocalQueues();
  private final LocalTopics topics = new LocalTopics();

  private LocalAws(DynamoDBProxyServer engine, int enginePort, HttpServer server) {
    this.engine = engine;
    this.engineAddress = URI.create("http://127.0.0.1:" + enginePort + "/");
    this.server = server;
  }

  /// Starts everything and makes the table.
  public static LocalAws start() throws Exception {
    int port = freePort();
    DynamoDBProxyServer engine =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {
              "-inMemory", "-port", Integer.toString(port), "-disableTelemetry", "-sharedDb"
            });
    engine.start();
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    LocalAws aws = new LocalAws(engine, port, HttpServer.create(any, 0));
    aws.server.createContext("/", aws::answer);
    aws.server.setExecutor(aws.threads);
    aws.server.start();
    TableTemplate.createIfMissing(aws.dynamoDb(), TABLE);
    return aws;
  }

  /// For `AWS_ENDPOINT_URL`.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Address of a queue. It need not be made.
  public String queueUrl(String name) {
    return endpoint() + "/queues/" + name;
  }

  /// A client of the engine for this process. The JVM must have credentials and a region, of any
  /// value, as system properties.
  public DynamoDbClient dynamoDb() {
    return DynamoDbClients.create(Optional.of(endpoint()));
  }

  /// Takes the oldest message out of a queue.
  public Optional<LocalMessage> take(String queueUrl) {
    return queues.take(queueUrl);
  }

  /// Puts a message back at the end, as a queue does whose message was not done.
  public void giveBack(LocalMessage message) {
    queues.put(message);
  }

  /// Message bodies published to any topic, oldest first.
  public List<String> published() {
    return topics.published();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst(TARGET);
      byte[] body = exchange.getRequestBody().readAllBytes();
      String text = new String(body, StandardCharsets.UTF_8);
      if (target == null) {
        send(exchange, 200, "text/xml", topics.answer(text).getBytes(StandardCharsets.UTF_8));
      } else if (target.startsWith("AmazonSQS.")) {
        String operation = target.substring("AmazonSQS.".length());
        byte[] answer = queues.answer(operation, text).getBytes(StandardCharsets.UTF_8);
        send(exchange, 200, "application/x-amz-json-1.0", answer);
      } else {
        forward(exchange, target, body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forward(HttpExchange exchange, String target, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(engineAddress).POST(BodyPublishers.ofByteArray(body));
    request.header(TARGET, target);
    for (String name : List.of("Content-Type", "Authorization", "X-Amz-Date")) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
          .ifPresent(value -> request.header(name, value));
    }
    HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      response
          .headers()
          .firstValue("x-amz-crc32")
          .ifPresent(sum -> exchange.getResponseHeaders().add("x-amz-crc32", sum));
      send(exchange, response.statusCode(), "application/x-amz-json-1.0", in.readAllBytes());
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /// Settings that a process needs in order to find all of this.
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint().toString(),
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    http.close();
    try {
      engine.stop();
    } catch (Exception e) { // what the engine declares
      throw new IllegalStateException("the engine did not stop", e);
    }
  }
}

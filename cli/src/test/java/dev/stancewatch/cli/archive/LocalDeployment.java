package dev.stancewatch.cli.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.TableTemplate;
import java.io.IOException;
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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// A stack as the commands see one: behind one loopback address a real DynamoDB engine with the
/// table of the template, and an AWS CloudFormation that knows the outputs of one stack. The JVM
/// must have credentials, of any value. Close it in any case: the engine's threads keep the process
/// alive.
final class LocalDeployment implements AutoCloseable {
  static final String STACK = "stancewatch-here";
  static final String TABLE = "stancewatch-table";

  private static final String TARGET = "X-Amz-Target";
  private static final String ANSWER =
      """
      <DescribeStacksResponse><DescribeStacksResult><Stacks><member><Outputs>
      <member><OutputKey>Table</OutputKey><OutputValue>%s</OutputValue></member>
      <member><OutputKey>Watches</OutputKey><OutputValue>ukraine-settlement</OutputValue></member>
      </Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>
      """
          .formatted(TABLE);

  private final DynamoDBProxyServer engine;
  private final URI engineAddress;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();

  private LocalDeployment(DynamoDBProxyServer engine, int enginePort, HttpServer server) {
    this.engine = engine;
    this.engineAddress = URI.create("http://127.0.0.1:" + enginePort + "/");
    this.server = server;
  }

  static LocalDeployment start() throws Exception {
    int port = freePort();
    DynamoDBProxyServer engine =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {
              "-inMemory", "-port", Integer.toString(port), "-disableTelemetry", "-sharedDb"
            });
    engine.start();
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    LocalDeployment made = new LocalDeployment(engine, port, HttpServer.create(any, 0));
    made.server.createContext("/", made::answer);
    made.server.setExecutor(made.threads);
    made.server.start();
    return made;
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// A client; the table is there then.
  DynamoDbClient client() {
    DynamoDbClient client =
        DynamoDbClients.create(Optional.of(URI.create(endpoint())), Region.EU_WEST_1);
    TableTemplate.createIfMissing(client, TABLE);
    return client;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst(TARGET);
      if (target != null) {
        forward(exchange, target, body);
        return;
      }
      boolean known = new String(body, StandardCharsets.UTF_8).endsWith("StackName=" + STACK);
      String refusal =
          "<ErrorResponse><Error><Message>no such stack</Message></Error></ErrorResponse>";
      send(
          exchange, known ? 200 : 400, (known ? ANSWER : refusal).getBytes(StandardCharsets.UTF_8));
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
    HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
    response
        .headers()
        .firstValue("x-amz-crc32")
        .ifPresent(sum -> exchange.getResponseHeaders().add("x-amz-crc32", sum));
    send(exchange, response.statusCode(), response.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
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

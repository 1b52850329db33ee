package dev.stancewatch.deployment.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A function in a process of its own under the runtime client that AWS ships, against a Runtime
/// API in this process (AWS Lambda, "Using the Lambda runtime API"). For one thread.
public final class LocalRuntime implements AutoCloseable {
  private static final String API = "/2018-06-01/runtime/";
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final List<String> command;
  private final Map<String, String> environment;
  private @Nullable Process process;
  private int requests;

  /// What came of an event.
  ///
  /// @param error whether the handler threw, or could not be made
  public record Answer(boolean error, String body) {}

  private LocalRuntime(HttpServer server, List<String> command, Map<String, String> environment) {
    this.server = server;
    this.command = command;
    this.environment = environment;
  }

  /// Starts a function.
  ///
  /// @param classPath what Lambda would unpack, and the runtime client
  /// @param handler as the template names it
  /// @param settings environment variables of the function
  public static LocalRuntime start(
      List<Path> classPath, String handler, Map<String, String> settings) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(any, 0);
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort());
    environment.put("_HANDLER", handler);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "function-under-test");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("LAMBDA_TASK_ROOT", "/");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx700m", "-Xshare:auto"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(
        String.join(java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(CLIENT);
    command.add(handler);
    LocalRuntime runtime = new LocalRuntime(server, command, environment);
    server.createContext(API, runtime::serve);
    server.setExecutor(runtime.threads);
    server.start();
    runtime.launch();
    return runtime;
  }

  private void launch() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process started = builder.start();
    process = started;
    // A process that dies by itself answers nothing: nobody has to wait for it.
    threads.execute(
        () -> {
          started.onExit().join();
          taken.add("ended");
          answers.add(new Answer(true, "{\"errorType\": \"the process ended\"}"));
        });
  }

  /// Hands an event over and waits for what comes of it.
  public Answer invoke(String event) throws InterruptedException {
    return invoke(event, PATIENCE)
        .orElseThrow(() -> new IllegalStateException("no answer within " + PATIENCE));
  }

  /// Hands an event over, and waits for a time once the function has it.
  ///
  /// @return empty if there was no answer yet
  public Optional<Answer> invoke(String event, Duration patience) throws InterruptedException {
    events.add(event);
    if (taken.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == null) {
      throw new IllegalStateException("the event was not fetched within " + PATIENCE);
    }
    return Optional.ofNullable(answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(API.length());
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (path.equals("invocation/next")) {
        next(exchange);
        return;
      }
      answers.add(new Answer(path.endsWith("error"), body));
      exchange.sendResponseHeaders(202, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
    long deadline = System.currentTimeMillis() + PATIENCE.toMillis();
    exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "request-" + ++requests);
    exchange.getResponseHeaders().add("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
    exchange
        .getResponseHeaders()
        .add(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:eu-west-1:123456789012:function:function-under-test");
    exchange.getResponseHeaders().add("Lambda-Runtime-Trace-Id", "Root=1-0-0;Sampled=0");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
    taken.add("request-" + requests);
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}

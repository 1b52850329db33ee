package dev.stancewatch.cli.subscribe;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.functions.subscriptions.ManageSubscriptions;
import dev.stancewatch.lambda.LocalContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// The HTTP API on this machine: the real handler behind a small server that names every caller the
/// same.
final class LocalApi implements AutoCloseable {
  private static final String CALLER = "arn:aws:iam::123456789012:user/newcomer";

  private final ManageSubscriptions handler;
  private final HttpServer server;

  LocalApi(ManageSubscriptions handler) throws IOException {
    this.handler = handler;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    RequestContext.IAM iam = RequestContext.IAM.builder().withUserArn(CALLER).build();
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withRawPath(exchange.getRequestURI().getPath())
            .withBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            .withRequestContext(
                RequestContext.builder()
                    .withAuthorizer(RequestContext.Authorizer.builder().withIam(iam).build())
                    .withHttp(
                        RequestContext.Http.builder()
                            .withMethod(exchange.getRequestMethod())
                            .build())
                    .build())
            .build();
    APIGatewayV2HTTPResponse response = handler.handleRequest(event, new LocalContext(30_000));
    byte[] body = response.getBody().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

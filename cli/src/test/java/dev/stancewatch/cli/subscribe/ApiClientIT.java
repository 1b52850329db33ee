package dev.stancewatch.cli.subscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.cli.Said;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a refusal says, whoever refuses: the API, or API Gateway before it is asked.
final class ApiClientIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"message\":\"Forbidden\"} | answered 403: Forbidden",
        "{\"Message\":\"User is not authorized\"} | answered 403: User is not authorized",
        "{\"detail\":\"not yours\"} | answered 403: not yours",
        "{} | answered 403",
        "<html> | answered 403 without JSON"
      })
  void subscriptions_thatAreRefused_sayWhyAndWho(String body, String words) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(403, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Said said = Said.by("subscriptions", "--endpoint", address);

      assertEquals(1, said.status());
      assertEquals(1, said.err().lines().count(), said.err());
      assertTrue(said.err().strip().endsWith(words), said.err());
      assertTrue(said.err().contains(address), said.err());
    } finally {
      server.stop(0);
    }
  }
}

package dev.stancewatch.cli.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.aws.AwsIdentity;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.JsonFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;

/// Speaks to the HTTP API, signed with the caller's AWS credentials. An address of this machine
/// gets unsigned requests. Threads may share it.
final class ApiClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /// Headers that the JDK sets by itself.
  private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection");

  private final URI base;
  private final Supplier<Region> region;

  /// @param region that requests are signed for; asked only if they are
  ApiClient(URI base, Supplier<Region> region) {
    this.base = base;
    this.region = region;
  }

  /// Sends a request.
  ///
  /// @param body empty for none
  /// @return the body of the answer; a missing node if it has none
  /// @throws DataFault if the API refuses; the message says why
  /// @throws IOException if it does not answer; the message says who
  JsonNode send(String method, String path, String body) throws IOException {
    URI target = base.resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(TIMEOUT)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("content-type", "application/json");
    }
    if (!isHere(target)) {
      sign(method, target, body, request);
    }
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      return read(client.send(request.build(), BodyHandlers.ofString()), target);
    } catch (IOException e) {
      throw new IOException(target + " does not answer: " + words(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Some of the JDK have no message.
  private static String words(IOException failure) {
    String name = failure.getClass().getSimpleName();
    return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
  }

  private static JsonNode read(HttpResponse<String> response, URI target) {
    JsonNode answer;
    try {
      answer = response.body().isBlank() ? Json.tree("{}") : Json.tree(response.body());
    } catch (JsonFault e) {
      throw new DataFault(target + " answered " + response.statusCode() + " without JSON", e);
    }
    if (response.statusCode() < 300) {
      return answer;
    }
    StringBuilder message = new StringBuilder();
    for (JsonNode error : answer.path("errors")) {
      message.append(message.isEmpty() ? "" : "; ");
      message
          .append(error.path("field").asText())
          .append(' ')
          .append(error.path("message").asText());
    }
    if (message.isEmpty()) {
      String detail = answer.path("detail").asText(gateway(answer));
      message.append(target).append(" answered ").append(response.statusCode());
      message.append(detail.isBlank() ? "" : ": " + detail);
    }
    throw new DataFault(message.toString());
  }

  /// What API Gateway says before the API itself is asked, such as `{"message":"Forbidden"}`.
  private static String gateway(JsonNode answer) {
    return answer.path("message").asText(answer.path("Message").asText(""));
  }

  private void sign(String method, URI target, String body, HttpRequest.Builder request) {
    SdkHttpRequest plain =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(target).build();
    AwsCredentials credentials = AwsIdentity.resolve();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(credentials)
                        .request(plain)
                        .payload(ContentStreamProvider.fromString(body, StandardCharsets.UTF_8))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.get().id()));
    signed
        .request()
        .forEachHeader(
            (name, values) -> {
              if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
  }

  private static boolean isHere(URI target) throws IOException {
    return InetAddress.getByName(target.getHost()).isLoopbackAddress();
  }
}

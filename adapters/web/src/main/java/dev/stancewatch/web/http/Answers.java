package dev.stancewatch.web.http;

import dev.stancewatch.core.source.Validators;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.Response;

/// Turns the final answer of a chain into an outcome. Immutable; threads may share it.
final class Answers {
  private final FetchLimits limits;

  Answers(FetchLimits limits) {
    this.limits = limits;
  }

  FetchOutcome read(Hop hop, Response response, Instant now, BodyBudget.Share memory)
      throws IOException {
    Headers headers = response.headers();
    if (headers.size() > limits.maxHeaders()) {
      return failed(
          FailureKind.PROTOCOL, response, "more than " + limits.maxHeaders() + " headers");
    }
    return switch (response.code()) {
      case 200, 203 -> body(hop, response, now, memory);
      case 304 ->
          hop.ownValidators().equals(Validators.NONE)
              ? failed(FailureKind.PROTOCOL, response, "304 without a condition")
              : new FetchOutcome.NotModified(hop.url(), fresh(headers, now));
      case 410 -> new FetchOutcome.Gone("the server says it is gone for good (410)");
      case 403, 429 -> slowDown(response, now);
      case 503 ->
          headers.get("Retry-After") == null
              ? failed(FailureKind.STATUS, response, "status 503")
              : slowDown(response, now);
      case 101 -> failed(FailureKind.PROTOCOL, response, "an upgrade that was not asked for");
      case 204, 205 -> failed(FailureKind.WRONG_BODY, response, "an answer without a body");
      default -> failed(FailureKind.STATUS, response, "status " + response.code());
    };
  }

  private FetchOutcome body(Hop hop, Response response, Instant now, BodyBudget.Share memory)
      throws IOException {
    boolean cuts = hop.kind() == FetchKind.ROBOTS;
    BodyReader reader = new BodyReader(hop.kind().maxBodyBytes(), limits.maxRatio(), cuts);
    Headers headers = response.headers();
    byte[] bytes =
        reader.read(response.body().byteStream(), header(headers, "Content-Encoding"), memory);
    Optional<String> wrong = BodySniffer.refuse(hop.kind(), bytes);
    if (wrong.isPresent()) {
      return failed(FailureKind.WRONG_BODY, response, wrong.get());
    }
    return new FetchOutcome.Fetched(
        hop.url(),
        hop.movedTo(),
        byName(headers),
        new Body(bytes),
        validators(hop, headers),
        fresh(headers, now));
  }

  private static Validators validators(Hop hop, Headers headers) {
    String tag = header(headers, "ETag");
    String modified = header(headers, "Last-Modified");
    return tag.isEmpty() && modified.isEmpty()
        ? Validators.NONE
        : new Validators(hop.url().toString(), tag, modified);
  }

  private static FetchOutcome slowDown(Response response, Instant now) {
    Duration after =
        HttpTime.retryAfter(header(response.headers(), "Retry-After"), now).orElse(Duration.ZERO);
    return new FetchOutcome.SlowDown(response.code(), after, "status " + response.code());
  }

  private static Duration fresh(Headers headers, Instant now) {
    return HttpTime.fresh(
        header(headers, "Cache-Control"), header(headers, "Age"), header(headers, "Expires"), now);
  }

  private static FetchOutcome failed(FailureKind kind, Response response, String reason) {
    return new FetchOutcome.Failed(kind, response.code(), reason);
  }

  private static String header(Headers headers, String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  private static Map<String, String> byName(Headers headers) {
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < headers.size(); i++) {
      all.put(headers.name(i).toLowerCase(Locale.ROOT), headers.value(i));
    }
    return all;
  }
}

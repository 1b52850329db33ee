package dev.stancewatch.functions.subscriptions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.alert.FormFault;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.JsonFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Leads each request to what it asks for. `openapi.json` describes the operations. Threads may
/// share it.
final class Routes {
  private static final int MAX_BODY_CHARS = 32_768;
  private static final String ALL = "/subscriptions";
  private static final Pattern ONE = Pattern.compile("/subscriptions/([A-Za-z0-9-]{1,80})");
  private static final Pattern CONFIRMATION =
      Pattern.compile("/subscriptions/([A-Za-z0-9-]{1,80})/confirmation");

  private final SubscriptionDesk desk;

  Routes(SubscriptionDesk desk) {
    this.desk = desk;
  }

  APIGatewayV2HTTPResponse answer(
      String method, String path, APIGatewayV2HTTPEvent event, Caller caller) {
    if (path.equals("/openapi.json")) {
      return method.equals("GET")
          ? HttpAnswers.response(200, "application/json", document())
          : notAllowed("GET");
    }
    if (path.equals(ALL)) {
      return switch (method) {
        case "GET" -> HttpAnswers.of(desk.list(caller));
        case "POST" -> subscribe(caller, event);
        default -> notAllowed("GET, POST");
      };
    }
    Matcher confirmation = CONFIRMATION.matcher(path);
    if (confirmation.matches()) {
      return method.equals("POST")
          ? confirm(caller, new SubscriptionId(confirmation.group(1)), event)
          : notAllowed("POST");
    }
    Matcher one = ONE.matcher(path);
    if (one.matches()) {
      SubscriptionId id = new SubscriptionId(one.group(1));
      return switch (method) {
        case "GET" -> HttpAnswers.of(desk.show(caller, id));
        case "DELETE" -> HttpAnswers.of(desk.unsubscribe(caller, id));
        default -> notAllowed("GET, DELETE");
      };
    }
    return HttpAnswers.problem(404, "Not found", "There is no such path; see /openapi.json.");
  }

  private APIGatewayV2HTTPResponse subscribe(Caller caller, APIGatewayV2HTTPEvent event) {
    try {
      FormJson form = new FormJson(body(event));
      List<FormFault> faults = form.faults();
      return HttpAnswers.of(
          faults.isEmpty() ? desk.subscribe(caller, form.form()) : new Answer.Faulty(faults));
    } catch (JsonFault | IllegalArgumentException e) {
      return HttpAnswers.problem(400, "Bad request", "The body is no JSON, or too long.");
    }
  }

  private APIGatewayV2HTTPResponse confirm(
      Caller caller, SubscriptionId id, APIGatewayV2HTTPEvent event) {
    try {
      JsonNode token = body(event).path("token");
      if (!token.isTextual() || token.asText().isBlank()) {
        FormFault fault = new FormFault("token", "is missing or no text");
        return HttpAnswers.of(new Answer.Faulty(List.of(fault)));
      }
      return HttpAnswers.of(desk.confirm(caller, id, token.asText().strip()));
    } catch (JsonFault | IllegalArgumentException e) {
      return HttpAnswers.problem(400, "Bad request", "The body is no JSON, or too long.");
    }
  }

  private static JsonNode body(APIGatewayV2HTTPEvent event) {
    String text = event.getBody() == null ? "" : event.getBody();
    if (text.length() > MAX_BODY_CHARS) {
      throw new IllegalArgumentException("body too long");
    }
    if (event.getIsBase64Encoded()) {
      text = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
    return Json.tree(text);
  }

  private static APIGatewayV2HTTPResponse notAllowed(String allowed) {
    return HttpAnswers.problem(405, "Method not allowed", "This path takes " + allowed + ".");
  }

  /// The OpenAPI document, as it is served.
  static String document() {
    try (InputStream in = Routes.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is missing from the function");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

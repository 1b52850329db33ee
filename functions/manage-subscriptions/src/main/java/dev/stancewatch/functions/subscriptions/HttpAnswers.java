package dev.stancewatch.functions.subscriptions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stancewatch.core.alert.FormFault;
import dev.stancewatch.json.Json;
import java.util.List;
import java.util.Map;

/// Answers in the form of HTTP; problems as RFC 9457 has them. Without state.
final class HttpAnswers {
  private static final String PROBLEM = "application/problem+json";

  private HttpAnswers() {}

  static APIGatewayV2HTTPResponse of(Answer answer) {
    return switch (answer) {
      case Answer.Created(SubscriptionView view) -> json(201, view);
      case Answer.Shown(SubscriptionView view) -> json(200, view);
      case Answer.Listed listed -> json(200, listed);
      case Answer.Ended _ -> response(204, "application/json", "");
      case Answer.NotFound _ -> problem(404, "Not found", "There is no such subscription.");
      case Answer.Forbidden(String reason) -> problem(403, "Forbidden", reason);
      case Answer.Conflict(String reason) -> problem(409, "Conflict", reason);
      case Answer.Faulty(List<FormFault> faults) ->
          response(
              422,
              PROBLEM,
              Json.write(new Problem("about:blank", "Cannot be done", 422, text(faults), faults)));
    };
  }

  static APIGatewayV2HTTPResponse problem(int status, String title, String detail) {
    return response(
        status, PROBLEM, Json.write(new Problem("about:blank", title, status, detail, List.of())));
  }

  static APIGatewayV2HTTPResponse json(int status, Object body) {
    return response(status, "application/json", Json.write(body));
  }

  static APIGatewayV2HTTPResponse response(int status, String type, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(
            Map.of(
                "content-type",
                type,
                "cache-control",
                "no-store",
                "x-content-type-options",
                "nosniff"))
        .withBody(body)
        .build();
  }

  private static String text(List<FormFault> faults) {
    FormFault first = faults.getFirst();
    return first.field() + " " + first.message();
  }

  /// What went wrong (RFC 9457), with a list of its own.
  private record Problem(
      String type, String title, int status, String detail, List<FormFault> errors) {}
}

package dev.stancewatch.functions.subscriptions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The HTTP API. API Gateway has authorised the caller with IAM; what each may touch is decided
/// here. Threads may share it.
public final class ManageSubscriptions
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;
  private final Set<String> operators;

  /// As Lambda makes it.
  public ManageSubscriptions() {
    Deployment deployment = Deployment.of(Environment.ofProcess());
    this(deployment.desk(), deployment.operators());
  }

  /// As replays and tests make it.
  ///
  /// @param operators names of callers who may act for others
  public ManageSubscriptions(SubscriptionDesk desk, Set<String> operators) {
    this.routes = new Routes(desk);
    this.operators = Set.copyOf(operators);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    LogLine line = LogLine.of("manage-subscriptions");
    Optional<String> principal = Requests.findPrincipal(event);
    APIGatewayV2HTTPResponse response;
    if (principal.isEmpty()) {
      response = HttpAnswers.problem(403, "Forbidden", "The request carries no IAM identity.");
    } else {
      response = answer(event, Caller.of(principal.get(), operators), line);
    }
    line.with("method", Requests.method(event))
        .with("status", response.getStatusCode())
        .write(context, Instant.now());
    return response;
  }

  private APIGatewayV2HTTPResponse answer(
      APIGatewayV2HTTPEvent event, Caller caller, LogLine line) {
    try {
      return routes.answer(Requests.method(event), Requests.path(event), event, caller);
    } catch (RuntimeException e) { // the one place where a request may fail for any reason
      line.with("error", e.getClass().getName()); // its message could hold an address
      return HttpAnswers.problem(500, "Failed", "The service failed; try again later.");
    }
  }
}

package dev.stancewatch.functions.subscriptions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Optional;

/// What a request of API Gateway says, whatever of it may be missing. Without state.
final class Requests {
  private Requests() {}

  static Optional<String> findPrincipal(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(RequestContext::getAuthorizer)
        .map(RequestContext.Authorizer::getIam)
        .map(RequestContext.IAM::getUserArn)
        .filter(arn -> !arn.isBlank());
  }

  static String method(APIGatewayV2HTTPEvent event) {
    return http(event).map(RequestContext.Http::getMethod).orElse("");
  }

  static String path(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRawPath()).orElse("");
  }

  private static Optional<RequestContext.Http> http(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext()).map(RequestContext::getHttp);
  }
}

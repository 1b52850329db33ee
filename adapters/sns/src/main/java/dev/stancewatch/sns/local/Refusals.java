package dev.stancewatch.sns.local;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;

/// Errors in the form in which the SDK throws them. Without state.
final class Refusals {
  private Refusals() {}

  static SnsException of(SnsException.Builder builder, String code) {
    return of(builder, code, code);
  }

  static SnsException of(SnsException.Builder builder, String code, String message) {
    return (SnsException)
        builder
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .serviceName("Sns")
                    .errorCode(code)
                    .errorMessage(message)
                    .build())
            .message(message)
            .statusCode(400)
            .build();
  }

  static SnsException invalid(String message) {
    return of(InvalidParameterException.builder(), "InvalidParameter", message);
  }

  static SnsException notFound(String what) {
    return of(NotFoundException.builder(), "NotFound", what + " does not exist");
  }
}

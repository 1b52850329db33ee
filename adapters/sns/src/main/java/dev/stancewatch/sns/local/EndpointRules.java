package dev.stancewatch.sns.local;

import java.util.Optional;
import java.util.regex.Pattern;

/// What SNS refuses as an endpoint of a protocol. Without state.
final class EndpointRules {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");

  private EndpointRules() {}

  /// Why an endpoint is refused; empty if it is not.
  static Optional<String> fault(String protocol, String endpoint, boolean fifo) {
    boolean right =
        switch (protocol) {
          case "email", "email-json" -> EMAIL.matcher(endpoint).matches();
          case "sms" -> PHONE.matcher(endpoint).matches();
          case "sqs" -> endpoint.startsWith("arn:aws:sqs:");
          case "lambda" -> endpoint.startsWith("arn:aws:lambda:");
          case "https" -> endpoint.startsWith("https://");
          case "http" -> endpoint.startsWith("http://");
          default -> false;
        };
    if (!right) {
      return Optional.of("Invalid parameter: Endpoint or Protocol " + protocol);
    }
    return fifo && !protocol.equals("sqs")
        ? Optional.of("Invalid parameter: Invalid protocol type: " + protocol + " for FIFO topics")
        : Optional.empty();
  }

  /// Whether somebody has to confirm the subscription. Text messages need none.
  static boolean needsConfirmation(String protocol) {
    return switch (protocol) {
      case "email", "email-json", "http", "https" -> true;
      default -> false;
    };
  }
}

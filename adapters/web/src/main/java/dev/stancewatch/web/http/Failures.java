package dev.stancewatch.web.http;

import dev.stancewatch.web.guard.RefusedAddressException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// Names what went wrong in words that say nothing of the inside of the client. Stateless; threads
/// may share it.
final class Failures {
  private Failures() {}

  static FetchOutcome of(IOException failure) {
    String refusal = RefusedAddressException.reasonIn(failure);
    if (refusal != null) {
      return new FetchOutcome.Refused(refusal);
    }
    return switch (failure) {
      case BodyException body ->
          new FetchOutcome.Failed(body.kind(), 0, String.valueOf(body.getMessage()));
      case UnknownHostException _ -> failed(FailureKind.NAME, "the name has no address");
      case InterruptedIOException _ -> failed(FailureKind.TIMEOUT, "no answer in time");
      case SSLException tls -> failed(FailureKind.TLS, "TLS failed: " + shortened(tls));
      case ConnectException _, NoRouteToHostException _ ->
          failed(FailureKind.CONNECT, "the connection was refused");
      default -> failed(FailureKind.PROTOCOL, "the answer broke off: " + shortened(failure));
    };
  }

  private static FetchOutcome failed(FailureKind kind, String reason) {
    return new FetchOutcome.Failed(kind, 0, reason);
  }

  private static String shortened(IOException failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    return message.length() > 120 ? message.substring(0, 120) : message;
  }
}

package dev.stancewatch.web.guard;

import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/// A connection was about to go to an address that the guard refuses.
///
/// It is an `UnknownHostException`, so that clients treat the host as one that does not exist.
public final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String message) {
    super(message);
  }

  /// Finds the refusal that made a connection fail, wherever the client wrapped it.
  ///
  /// @return the message of the refusal, or `null` if the failure had another cause
  public static @Nullable String reasonIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedAddressException) {
        return cause.getMessage();
      }
      for (Throwable suppressed : cause.getSuppressed()) {
        if (suppressed instanceof RefusedAddressException) {
          return suppressed.getMessage();
        }
      }
    }
    return null;
  }
}

package dev.stancewatch.web.http;

import java.io.IOException;

/// A body broke a limit or cannot be decoded.
final class BodyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  BodyException(FailureKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  FailureKind kind() {
    return kind;
  }
}

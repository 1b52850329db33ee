package dev.stancewatch.web.http;

/// Why a fetch brought nothing.
public enum FailureKind {
  /// The name has no address.
  NAME,
  CONNECT,
  TLS,
  /// Connecting, waiting for the first byte, or the whole took too long.
  TIMEOUT,
  /// The peer does not speak HTTP as promised: cut bodies, odd statuses, too many headers.
  PROTOCOL,
  /// A status that says no.
  STATUS,
  REDIRECT,
  TOO_LARGE,
  /// A content encoding that was not asked for or does not decode.
  ENCODING,
  /// Status 200 with an error page, a challenge, or nothing where something was expected.
  WRONG_BODY
}

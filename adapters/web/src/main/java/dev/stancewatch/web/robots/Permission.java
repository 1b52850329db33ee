package dev.stancewatch.web.robots;

/// Whether a site allows a page to be fetched.
public sealed interface Permission {
  /// Its robots file allows it, or there is none.
  record Granted() implements Permission {}

  /// Its robots file forbids it, or must not be asked for.
  record Denied(String reason) implements Permission {}

  /// Its robots file cannot be had at the moment. Until it is known, nothing may be fetched (RFC
  /// 9309, 2.3.1.4).
  record NotKnown(String reason) implements Permission {}
}

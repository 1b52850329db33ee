package dev.stancewatch.core.alert;

/// How a notice goes out.
public enum Route {
  /// At once, to all whose filters let it pass; digests of others take it up too.
  IMMEDIATE,
  /// It would have gone out at once, but the hour was full: with the next digest of everybody, and
  /// in a summary to those who have none.
  HELD,
  /// Only ever with a digest.
  DIGEST
}

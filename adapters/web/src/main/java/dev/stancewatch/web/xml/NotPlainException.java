package dev.stancewatch.web.xml;

/// Says that a document is not for [PlainDriver]; never leaves this package. Without a stack trace,
/// because it is thrown for every odd document.
final class NotPlainException extends Exception {
  NotPlainException() {
    super(null, null, false, false);
  }
}

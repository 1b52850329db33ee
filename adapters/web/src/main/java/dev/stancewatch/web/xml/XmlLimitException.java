package dev.stancewatch.web.xml;

/// Stops the reading of a document that is beyond a limit; never leaves this package.
final class XmlLimitException extends Exception {
  XmlLimitException(String limit) {
    super(limit);
  }
}

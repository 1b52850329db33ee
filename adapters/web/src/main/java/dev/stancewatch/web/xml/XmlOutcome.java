package dev.stancewatch.web.xml;

/// What reading a document gave.
public sealed interface XmlOutcome {
  /// The document is XML and was read whole.
  record WellFormed(XmlElement root) implements XmlOutcome {}

  /// The document is broken or was not read to its end; what could be read is here.
  record Repaired(XmlElement root, String reason) implements XmlOutcome {}

  /// Nothing of use, or beyond a limit.
  record Unreadable(String reason) implements XmlOutcome {}
}

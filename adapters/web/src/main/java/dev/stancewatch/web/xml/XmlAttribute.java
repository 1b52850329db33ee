package dev.stancewatch.web.xml;

/// An attribute or namespace declaration as it stands in a tag.
///
/// @param qualifiedName with its prefix, in the document's own capitals
/// @param value with every reference replaced
public record XmlAttribute(String qualifiedName, String value) {}

package dev.stancewatch.web.xml;

/// A piece of a document.
public sealed interface XmlNode permits XmlElement, XmlText {}

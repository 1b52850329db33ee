package dev.stancewatch.web.xml;

/// Characters between tags, with every reference already replaced.
public record XmlText(String value) implements XmlNode {}

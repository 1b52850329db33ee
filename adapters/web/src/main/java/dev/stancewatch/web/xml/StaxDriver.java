package dev.stancewatch.web.xml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads cleaned text with the parser of the JDK, named explicitly so that no parser on the class
/// path can replace it.
final class StaxDriver {
  private StaxDriver() {}

  static void drive(XmlCleaner.Cleaned cleaned, TreeBuilder tree, XmlLimits limits)
      throws XMLStreamException, XmlLimitException {
    XMLStreamReader reader = factory(limits).createXMLStreamReader(characters(cleaned));
    while (!tree.complete() && reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT ->
            tree.start(
                prefix(reader), reader.getLocalName(), namespace(reader), attributes(reader));
        case XMLStreamConstants.END_ELEMENT -> tree.end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            tree.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        default -> {}
      }
    }
    reader.close();
  }

  private static XMLInputFactory factory(XmlLimits limits) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The limits of the JDK must not come before ours, or their cause would be lost.
    factory.setProperty("jdk.xml.maxElementDepth", limits.maxDepth() + 1);
    factory.setProperty("jdk.xml.elementAttributeLimit", limits.maxAttributes() + 1);
    return factory;
  }

  private static Reader characters(XmlCleaner.Cleaned cleaned) {
    StringReader characters = new StringReader(cleaned.text());
    try {
      characters.skip(cleaned.start());
    } catch (IOException onlyIfClosed) {
      throw new UncheckedIOException(onlyIfClosed);
    }
    return characters;
  }

  private static String prefix(XMLStreamReader reader) {
    String prefix = reader.getPrefix();
    return prefix == null ? "" : prefix;
  }

  private static String namespace(XMLStreamReader reader) {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  private static List<XmlAttribute> attributes(XMLStreamReader reader) {
    int namespaces = reader.getNamespaceCount();
    int count = reader.getAttributeCount();
    if (namespaces + count == 0) {
      return List.of();
    }
    List<XmlAttribute> attributes = new ArrayList<>(namespaces + count);
    for (int i = 0; i < namespaces; i++) {
      String prefix = reader.getNamespacePrefix(i);
      String uri = reader.getNamespaceURI(i);
      attributes.add(
          new XmlAttribute(prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri));
    }
    for (int i = 0; i < count; i++) {
      String prefix = reader.getAttributePrefix(i);
      String local = reader.getAttributeLocalName(i);
      String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
      attributes.add(new XmlAttribute(name, reader.getAttributeValue(i)));
    }
    return attributes;
  }
}

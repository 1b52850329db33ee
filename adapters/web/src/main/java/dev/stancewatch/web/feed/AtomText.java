package dev.stancewatch.web.feed;

import dev.stancewatch.web.xml.Vocabulary;
import dev.stancewatch.web.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Reads the text constructs of Atom 1.0 (RFC 4287, section 3.1) and the content constructs of Atom
/// 0.3.
final class AtomText {
  private AtomText() {}

  /// The text or HTML of a construct, its links made absolute.
  static String value(XmlElement element) {
    String type = element.attribute("type").strip().toLowerCase(Locale.ROOT);
    String mode = element.attribute("mode").strip().toLowerCase(Locale.ROOT);
    if (mode.equals("base64") || (mode.isEmpty() && isBinary(type))) {
      return absolute(decoded(element.ownText()), element);
    }
    if (type.equals("xhtml")) {
      return absolute(Markup.innerMarkup(unwrapped(element)), element);
    }
    return absolute(Markup.inner(element), element);
  }

  /// Media types other than text and XML are in Base64 (RFC 4287, section 4.1.3.3).
  private static boolean isBinary(String type) {
    return type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("/xml")
        && !type.endsWith("+xml");
  }

  private static String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
      String decoded = new String(bytes, StandardCharsets.UTF_8);
      return decoded.indexOf('\uFFFD') < 0 ? decoded : text;
    } catch (IllegalArgumentException noBase64) {
      return text;
    }
  }

  /// The `div` around XHTML is no part of it (RFC 4287, section 3.1.1.3).
  private static XmlElement unwrapped(XmlElement element) {
    List<XmlElement> inner = element.elements();
    boolean wrapped =
        inner.size() == 1
            && inner.getFirst().name().equals("div")
            && inner.getFirst().vocabulary() != Vocabulary.OTHER
            && element.ownText().isBlank();
    return wrapped ? inner.getFirst() : element;
  }

  private static String absolute(String html, XmlElement element) {
    return HtmlText.of(html, element.base());
  }
}

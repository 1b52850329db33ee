package dev.stancewatch.web.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TextDecoderTest {
  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @Test
  void decode_byteOrderMark_beatsHeader() {
    byte[] body = bytes("\uFEFF<a>é</a>", "UTF-16LE");

    Decoded decoded = TextDecoder.decode(body, "text/xml; charset=utf-8");

    assertEquals("<a>é</a>", decoded.text());
    assertEquals(Decoded.Evidence.BYTE_ORDER_MARK, decoded.evidence());
  }

  @Test
  void decode_utf16WithoutMark_isSeenByItsZeroBytes() {
    Decoded decoded = TextDecoder.decode(bytes("<a>é</a>", "UTF-16BE"), null);

    assertEquals("<a>é</a>", decoded.text());
    assertEquals(Decoded.Evidence.ZERO_BYTES, decoded.evidence());
  }

  @Test
  void decode_validUtf8UnderAWrongProlog_isUtf8() {
    byte[] body = bytes("<?xml version='1.0' encoding='iso-8859-1'?><a>Zürich</a>", "UTF-8");

    assertEquals(Decoded.Evidence.VALID_UTF8, TextDecoder.decode(body, null).evidence());
  }

  @Test
  void decode_header_beatsProlog() {
    byte[] body = bytes("<?xml version='1.0' encoding='utf-8'?><a>Привет</a>", "KOI8-R");

    Decoded decoded = TextDecoder.decode(body, "application/xml; charset=\"koi8-r\"");

    assertEquals("Привет", decoded.text().replaceAll("<[^>]*>", ""));
    assertEquals(Decoded.Evidence.HEADER, decoded.evidence());
  }

  @Test
  void decode_prolog_isBelieved() {
    byte[] body =
        bytes("<?xml version='1.0' encoding='windows-1251'?><a>Привет</a>", "windows-1251");

    assertEquals(Decoded.Evidence.DOCUMENT, TextDecoder.decode(body, "text/xml").evidence());
  }

  @Test
  void decode_isoLatin1_isWindows1252AsOnTheWeb() {
    Decoded decoded =
        TextDecoder.decode(bytes("<a>10 €</a>", "windows-1252"), "text/xml; charset=iso-8859-1");

    assertEquals("<a>10 €</a>", decoded.text());
  }

  @Test
  void decode_utf8LabelOnWindowsBytes_isRead() {
    byte[] body =
        bytes("<?xml version='1.0' encoding='utf-8'?><a>Fiancé “quoted”</a>", "windows-1252");

    assertEquals(
        "Fiancé “quoted”", TextDecoder.decode(body, null).text().replaceAll("<[^>]*>", ""));
  }

  @Test
  void decode_damagedUtf8_staysUtf8() {
    byte[] body = bytes("Straße für Füße und Bärte über Öfen: " + "äöüß".repeat(5), "UTF-8");
    body[body.length - 1] = (byte) 0xFF;

    assertEquals(Decoded.Evidence.DAMAGED_UTF8, TextDecoder.decode(body, null).evidence());
  }

  @Test
  void decode_undeclaredPolish_isDetected() {
    String text = "Zażółć gęślą jaźń, powiedział minister w środę.";

    assertEquals(text, TextDecoder.decode(bytes(text, "ISO-8859-2"), null).text());
    assertEquals(text, TextDecoder.decode(bytes(text, "windows-1250"), null).text());
  }

  @Test
  void decode_undeclaredJapanese_isDetectedEvenIfShort() {
    assertEquals("グイン", TextDecoder.decode(bytes("グイン", "EUC-JP"), null).text());
  }

  @Test
  void decode_shiftingCharset_isSeenByItsEscapes() {
    assertEquals("日本", TextDecoder.decode(bytes("日本", "ISO-2022-JP"), null).text());
  }

  @Test
  void decode_unknownLabel_isIgnored() {
    Decoded decoded =
        TextDecoder.decode("plain".getBytes(StandardCharsets.US_ASCII), "a; charset=no-such");

    assertEquals(Decoded.Evidence.ASCII, decoded.evidence());
  }

  @Test
  void decode_nothing_isEmpty() {
    assertEquals("", TextDecoder.decode(new byte[0], null).text());
  }
}

package dev.stancewatch.web.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads bodies as characters: byte order mark, then validity as UTF-8, then what header and
/// document declare, then detection. Threads may share it.
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final CharsetDetector DETECTOR = new CharsetDetector();

  private TextDecoder() {}

  /// Decodes a body; every body has some text.
  ///
  /// @param contentType the header of that name, or `null` if there is none
  public static Decoded decode(byte[] body, @Nullable String contentType) {
    Optional<ByteOrderMark> mark = ByteOrderMark.find(body);
    if (mark.isPresent()) {
      return marked(body, mark.get());
    }
    Optional<Charset> zeros = ByteOrderMark.findByZeroBytes(body);
    if (zeros.isPresent()) {
      return decoded(body, 0, zeros.get(), Decoded.Evidence.ZERO_BYTES);
    }
    Optional<Charset> header = DeclaredCharset.ofHeader(contentType == null ? "" : contentType);
    Optional<Charset> document = DeclaredCharset.ofDocument(body);
    if (isAscii(body)) {
      return ascii(body, header.or(() -> document));
    }
    return undeclared(body, header, document);
  }

  private static Decoded ascii(byte[] body, Optional<Charset> declared) {
    Optional<Charset> shifting = DETECTOR.find(body);
    if (shifting.isPresent()) {
      return decoded(body, 0, shifting.get(), Decoded.Evidence.DETECTED);
    }
    Charset charset = declared.filter(TextDecoder::keepsAscii).orElse(StandardCharsets.UTF_8);
    return decoded(body, 0, charset, Decoded.Evidence.ASCII);
  }

  private static Decoded undeclared(
      byte[] body, Optional<Charset> header, Optional<Charset> document) {
    String utf8 = strictly(body, StandardCharsets.UTF_8);
    if (utf8 != null && !(header.isPresent() && header.equals(document))) {
      return new Decoded(utf8, StandardCharsets.UTF_8, Decoded.Evidence.VALID_UTF8);
    }
    String byHeader = header.map(charset -> strictly(body, charset)).orElse(null);
    if (byHeader != null) {
      return new Decoded(byHeader, header.orElseThrow(), Decoded.Evidence.HEADER);
    }
    String byDocument = document.map(charset -> strictly(body, charset)).orElse(null);
    if (byDocument != null) {
      return new Decoded(byDocument, document.orElseThrow(), Decoded.Evidence.DOCUMENT);
    }
    if (utf8 != null) {
      return new Decoded(utf8, StandardCharsets.UTF_8, Decoded.Evidence.VALID_UTF8);
    }
    return guessed(body, header.or(() -> document));
  }

  /// Nothing fits whole. Damaged UTF-8 is likelier than a guess, and so is a declared charset with
  /// a few bad bytes.
  private static Decoded guessed(byte[] body, Optional<Charset> declared) {
    if (Utf8Shape.of(body).isMostlyUtf8()) {
      return decoded(body, 0, StandardCharsets.UTF_8, Decoded.Evidence.DAMAGED_UTF8);
    }
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      Decoded mostly = decoded(body, 0, declared.get(), Decoded.Evidence.DOCUMENT);
      if (isMostlyReadable(mostly.text())) {
        return mostly;
      }
    }
    Optional<Charset> detected = DETECTOR.find(body);
    return detected
        .map(charset -> decoded(body, 0, charset, Decoded.Evidence.DETECTED))
        .orElseGet(() -> decoded(body, 0, WINDOWS_1252, Decoded.Evidence.FALLBACK));
  }

  /// Whether at most one character in fifty of those beyond ASCII could not be read.
  private static boolean isMostlyReadable(String text) {
    long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
    long unreadable = text.chars().filter(c -> c == 0xFFFD).count();
    return unreadable * 50 <= beyondAscii;
  }

  private static Decoded marked(byte[] body, ByteOrderMark mark) {
    return decoded(body, mark.bytes(), mark.charset(), Decoded.Evidence.BYTE_ORDER_MARK);
  }

  private static Decoded decoded(
      byte[] body, int offset, Charset charset, Decoded.Evidence evidence) {
    String text = new String(body, offset, body.length - offset, charset);
    return new Decoded(text, charset, evidence);
  }

  private static @Nullable String strictly(byte[] body, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // Much faster than a decoder that reports, and nearly always enough.
      String text = new String(body, charset);
      if (text.indexOf('\uFFFD') < 0) {
        return text;
      }
    }
    try {
      CharBuffer characters =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body));
      return characters.toString();
    } catch (CharacterCodingException doesNotFit) {
      return null;
    }
  }

  private static boolean isAscii(byte[] body) {
    for (byte b : body) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean keepsAscii(Charset charset) {
    return new String(new byte[] {'<', 'a', '>'}, charset).equals("<a>");
  }
}

package dev.stancewatch.web.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a header or the head of a document says about its charset.
final class DeclaredCharset {
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;,\"']+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)\\s*[\"']");
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
  private static final int HEAD_BYTES = 2_048;

  private DeclaredCharset() {}

  static Optional<Charset> ofHeader(String contentType) {
    return label(HEADER.matcher(contentType));
  }

  static Optional<Charset> ofDocument(byte[] body) {
    int length = Math.min(body.length, HEAD_BYTES);
    String head = new String(body, 0, length, headCharset(body));
    Optional<Charset> prolog = label(PROLOG.matcher(head));
    return prolog.isPresent() ? prolog : label(META.matcher(head));
  }

  /// A declaration is in ASCII, or in EBCDIC if that is what begins with `<?xm` (XML 1.0, appendix
  /// F).
  private static Charset headCharset(byte[] body) {
    boolean ebcdic =
        body.length > 4
            && body[0] == 0x4C
            && body[1] == 0x6F
            && body[2] == (byte) 0xA7
            && body[3] == (byte) 0x94;
    return ebcdic ? Charset.forName("IBM037") : StandardCharsets.ISO_8859_1;
  }

  private static Optional<Charset> label(Matcher matcher) {
    return matcher.find() ? CharsetLabels.find(matcher.group(1)) : Optional.empty();
  }
}

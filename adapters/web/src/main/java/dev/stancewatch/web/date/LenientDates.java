package dev.stancewatch.web.date;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the dates of feeds and pages: ISO 8601, W3CDTF, RFC 822 and 2822, asctime, Unix time, and
/// what people make of them in a dozen languages. A date without a zone is UTC; what cannot be told
/// is refused, never guessed to be now. Threads may share it.
public final class LenientDates {
  private static final int MAX_CHARS = 100;

  private static final Pattern UNIX = Pattern.compile("1\\d{9}(\\d{3})?");

  private LenientDates() {}

  /// Finds the moment that a text names.
  ///
  /// @param text a date and perhaps a time; may be blank or nonsense
  public static Optional<Instant> find(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Instant standard = StandardDates.parse(text);
    if (standard != null) {
      return Optional.of(standard);
    }
    String plain = normalized(text);
    if (plain.isEmpty() || plain.length() > MAX_CHARS) {
      return Optional.empty();
    }
    if (UNIX.matcher(plain).matches()) {
      long value = Long.parseLong(plain);
      return Optional.of(
          plain.length() == 10 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value));
    }
    return new DateScan(plain).find();
  }

  /// Lower case, plain digits, single spaces, no soft marks.
  private static String normalized(String text) {
    String window = text.length() > 4 * MAX_CHARS ? text.substring(0, 4 * MAX_CHARS) : text;
    String compatible = Normalizer.normalize(window, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(compatible.length());
    compatible
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .map(c -> c == '\u2212' || c == '\u2013' ? '-' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT).replaceAll(" +", " ").strip();
  }
}

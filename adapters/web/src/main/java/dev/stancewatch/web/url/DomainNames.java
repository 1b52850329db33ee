package dev.stancewatch.web.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// Domain names in ASCII (UTS 46, non-transitional, as WHATWG URL asks for). The mapping table is
/// that of OkHttp; the rules on labels, which OkHttp leaves out, are here.
final class DomainNames {
  private static final String ACE = "xn--";
  private static final Pattern FULL_STOP = Pattern.compile("[.\u3002\uFF0E\uFF61]");

  private DomainNames() {}

  /// The name in ASCII, if all its labels can be those of a domain. A name that is ASCII already is
  /// not looked into.
  static Optional<String> findAscii(String domain) {
    if (isAscii(domain)) {
      return Optional.of(domain.toLowerCase(Locale.ROOT));
    }
    List<String> labels = new ArrayList<>();
    for (String label : FULL_STOP.split(domain, -1)) {
      Optional<String> ascii = ascii(label);
      if (ascii.isEmpty()) {
        return Optional.empty();
      }
      labels.add(ascii.get());
    }
    return Optional.of(String.join(".", labels)).filter(DomainNames::hasSoundLabels);
  }

  private static Optional<String> ascii(String label) {
    StringBuilder modern = new StringBuilder();
    label
        .codePoints()
        .map(DomainNames::modern)
        .filter(c -> c >= 0)
        .forEach(modern::appendCodePoint);
    String plain = modern.toString();
    return isAscii(plain) ? Optional.of(plain.toLowerCase(Locale.ROOT)) : mapped(plain);
  }

  /// Mappings that came with Unicode 15.1 and 16, after the table: capitals of old scripts, and
  /// fillers that go (-1).
  private static int modern(int c) {
    boolean capital = (c >= 0x10A0 && c <= 0x10CD) || c == 0x2132 || c == 0x2183 || c == 0x04C0;
    if (capital) {
      return Character.toLowerCase(c);
    }
    boolean selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    if (selector || (c >= 0x206A && c <= 0x206F)) {
      return -1;
    }
    return switch (c) {
      case 0x00AD, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5 -> -1;
      default -> c;
    };
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static Optional<String> mapped(String label) {
    try {
      return Optional.of(new HttpUrl.Builder().scheme("http").host(label).build().host());
    } catch (IllegalArgumentException noHost) {
      return Optional.empty();
    }
  }

  private static boolean hasSoundLabels(String ascii) {
    StringBuilder unicode = new StringBuilder();
    for (String label : ascii.split("\\.", -1)) {
      Optional<String> decoded = label.startsWith(ACE) ? decoded(label) : Optional.of(label);
      if (decoded.isEmpty()) {
        return false;
      }
      unicode.append(unicode.isEmpty() ? "" : ".").append(decoded.get());
    }
    return BidiRule.allows(unicode.toString());
  }

  /// A label in Unicode, if it is the only ASCII form of itself.
  private static Optional<String> decoded(String label) {
    Optional<String> decoded = Punycode.find(label.substring(ACE.length()));
    return decoded.filter(
        unicode ->
            unicode.chars().anyMatch(c -> c >= 0x80)
                && !startsWithMark(unicode)
                && Joiners.allow(unicode)
                && mapped(unicode).filter(label::equals).isPresent());
  }

  private static boolean startsWithMark(String label) {
    return switch (Character.getType(label.codePointAt(0))) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}

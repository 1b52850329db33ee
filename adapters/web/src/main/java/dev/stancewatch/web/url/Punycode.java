package dev.stancewatch.web.url;

import java.util.Optional;

/// Decodes Punycode (RFC 3492, section 6.2).
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 128;
  private static final int MAX_CHARS = 1_000;

  private Punycode() {}

  /// @param encoded a label without its prefix, in lower case
  static Optional<String> find(String encoded) {
    int delimiter = encoded.lastIndexOf('-');
    StringBuilder output = new StringBuilder(encoded.substring(0, Math.max(0, delimiter)));
    if (encoded.length() > MAX_CHARS) {
      return Optional.empty();
    }
    long n = INITIAL_N;
    long i = 0;
    int bias = INITIAL_BIAS;
    int at = delimiter + 1;
    while (at < encoded.length()) {
      long before = i;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < encoded.length() ? digit(encoded.charAt(at++)) : -1;
        i += digit * weight;
        if (digit < 0 || i > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
        if (weight > Integer.MAX_VALUE) {
          return Optional.empty();
        }
      }
      int length = output.codePointCount(0, output.length()) + 1;
      bias = adapted(i - before, length, before == 0);
      n += i / length;
      i %= length;
      if (n > Character.MAX_CODE_POINT || (n >= 0xD800 && n < 0xE000)) {
        return Optional.empty();
      }
      output.insert(output.offsetByCodePoints(0, (int) i), Character.toChars((int) n));
      i++;
    }
    return output.isEmpty() ? Optional.empty() : Optional.of(output.toString());
  }

  private static int adapted(long delta, int length, boolean first) {
    long value = first ? delta / DAMP : delta / 2;
    value += value / length;
    int k = 0;
    while (value > ((BASE - T_MIN) * T_MAX) / 2) {
      value /= BASE - T_MIN;
      k += BASE;
    }
    return (int) (k + (BASE - T_MIN + 1) * value / (value + SKEW));
  }

  private static int digit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
  }
}

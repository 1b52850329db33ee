package dev.stancewatch.web.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads IPv4 addresses in all their spellings: one to four parts, decimal, octal or hexadecimal
/// (WHATWG URL, section 3.5).
final class Ipv4Text {
  private static final long TOO_LARGE = 1L << 32;

  private Ipv4Text() {}

  /// Whether a domain can only be meant as an address.
  static boolean endsInNumber(String domain) {
    List<String> parts = parts(domain);
    String last = parts.getLast();
    if (last.isEmpty()) {
      return false;
    }
    return last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last) >= 0;
  }

  /// The address in dotted decimal, if it is one.
  static Optional<String> find(String domain) {
    List<String> parts = parts(domain);
    if (parts.size() > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      long value = number(parts.get(i));
      boolean last = i == parts.size() - 1;
      long limit = last ? 1L << (8 * (5 - parts.size())) : 256;
      if (value < 0 || value >= limit) {
        return Optional.empty();
      }
      address += last ? value : value << (8 * (3 - i));
    }
    return Optional.of(dotted(address));
  }

  private static List<String> parts(String domain) {
    List<String> parts = new ArrayList<>(List.of(domain.split("\\.", -1)));
    if (parts.size() > 1 && parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    return parts;
  }

  /// The value, something above 32 bits if it is larger, or -1 if it is no number.
  private static long number(String part) {
    boolean hex = part.startsWith("0x") || part.startsWith("0X");
    boolean octal = !hex && part.length() > 1 && part.startsWith("0");
    int radix = hex ? 16 : octal ? 8 : 10;
    String digits = hex ? part.substring(2) : part;
    if (part.isEmpty()) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = Math.min(value * radix + digit, TOO_LARGE);
    }
    return value;
  }

  private static String dotted(long address) {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }
}

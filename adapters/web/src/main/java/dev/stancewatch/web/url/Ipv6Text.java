package dev.stancewatch.web.url;

import java.util.Arrays;
import java.util.Optional;

/// Reads and writes IPv6 addresses (WHATWG URL, section 3.5; RFC 5952 for the short form).
final class Ipv6Text {
  private static final int PIECES = 8;

  private Ipv6Text() {}

  /// The address in its short form, if it is one.
  static Optional<String> find(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    String head = gap < 0 ? text : text.substring(0, gap);
    String tail = gap < 0 ? "" : text.substring(gap + 2);
    int[] before = pieces(head, gap < 0);
    int[] after = pieces(tail, true);
    int count = before.length + after.length;
    boolean sound = isSound(before) && isSound(after);
    if (!sound || (gap < 0 ? count != PIECES : count >= PIECES)) {
      return Optional.empty();
    }
    int[] address = Arrays.copyOf(before, PIECES);
    System.arraycopy(after, 0, address, PIECES - after.length, after.length);
    return Optional.of(shortest(address));
  }

  /// The 16-bit pieces, with -1 for one that is none.
  private static int[] pieces(String text, boolean mayEndInIpv4) {
    if (text.isEmpty()) {
      return new int[0];
    }
    String[] parts = text.split(":", -1);
    boolean dotted = mayEndInIpv4 && parts[parts.length - 1].indexOf('.') >= 0;
    int[] pieces = new int[dotted ? parts.length + 1 : parts.length];
    int plain = dotted ? parts.length - 1 : parts.length;
    for (int i = 0; i < plain; i++) {
      boolean sound = !parts[i].isEmpty() && parts[i].length() <= 4 && isHex(parts[i]);
      pieces[i] = sound ? Integer.parseInt(parts[i], 16) : -1;
    }
    if (dotted) {
      long address = dotted(parts[plain]);
      pieces[plain] = (int) (address >> 16);
      pieces[plain + 1] = (int) (address & 0xFFFF);
    }
    return pieces;
  }

  private static boolean isSound(int[] pieces) {
    return Arrays.stream(pieces).allMatch(piece -> piece >= 0);
  }

  private static boolean isHex(String digits) {
    return digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
  }

  /// Four decimal numbers without leading zeros as 32 bits, or -1.
  private static long dotted(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return -1;
    }
    long address = 0;
    for (String part : parts) {
      boolean digits = part.matches("[0-9]{1,3}") && (part.length() == 1 || part.charAt(0) != '0');
      int value = digits ? Integer.parseInt(part) : 256;
      if (value > 255) {
        return -1;
      }
      address = address << 8 | value;
    }
    return address;
  }

  private static String shortest(int[] pieces) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < PIECES; i++) {
      int run = 0;
      while (i + run < PIECES && pieces[i + run] == 0) {
        run++;
      }
      if (run > length) {
        start = i;
        length = run;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      if (i == start) {
        out.append(i == 0 ? "::" : ":");
        i += length - 1;
      } else {
        out.append(Integer.toHexString(pieces[i])).append(i < PIECES - 1 ? ":" : "");
      }
    }
    return out.toString();
  }
}

package dev.stancewatch.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// IPv4 addresses in the notations that resolvers still accept: decimal, octal, hex, fewer than
/// four parts. After the IPv4 parser of the WHATWG URL standard. Stateless; threads may share it.
final class Ipv4Number {
  private static final long INVALID = -1;

  private Ipv4Number() {}

  /// @return whether a host that ends in this label is an IPv4 address or nothing
  static boolean looksNumeric(String label) {
    boolean digits = !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits || value(label) != INVALID;
  }

  /// @param labels the parts between the dots, at least one
  static HostForm address(List<String> labels) {
    if (labels.size() > 4) {
      return new HostForm.Malformed("an address of more than four parts");
    }
    long address = 0;
    for (int i = 0; i < labels.size(); i++) {
      long value = value(labels.get(i));
      boolean last = i == labels.size() - 1;
      long limit = last ? 1L << (8 * (4 - i)) : 256;
      if (value == INVALID || value >= limit) {
        return new HostForm.Malformed("the host is not a valid IPv4 address");
      }
      address |= last ? value : value << (8 * (3 - i));
    }
    return new HostForm.Address(inet(address));
  }

  private static long value(String label) {
    boolean hex = label.startsWith("0x");
    boolean octal = !hex && label.length() > 1 && label.startsWith("0");
    String digits = hex ? label.substring(2) : label;
    if (hex && digits.isEmpty()) {
      return 0;
    }
    if (digits.isEmpty() || digits.length() > 20 || !Character.isLetterOrDigit(digits.charAt(0))) {
      return INVALID;
    }
    try {
      return Long.parseLong(digits, hex ? 16 : octal ? 8 : 10);
    } catch (NumberFormatException e) {
      return INVALID;
    }
  }

  private static InetAddress inet(long address) {
    byte[] bytes = {
      (byte) (address >>> 24), (byte) (address >>> 16), (byte) (address >>> 8), (byte) address
    };
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are always an address", e);
    }
  }
}

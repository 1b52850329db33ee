package dev.stancewatch.web.guard;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/// A range of addresses. IPv4 ranges are kept in their IPv6-mapped form, so one table serves both.
///
/// @param high the first 64 bits of the network
/// @param low the last 64 bits of the network
/// @param bits 0 to 128
/// @param why what the range is, for people
record Prefix(long high, long low, int bits, String why) {
  private static final long MAPPED = 0xffff_0000_0000L;

  /// @param range as "10.0.0.0/8" or "fc00::/7"
  static Prefix of(String range, String why) {
    int slash = range.indexOf('/');
    byte[] address = InetAddress.ofLiteral(range.substring(0, slash)).getAddress();
    int bits = Integer.parseInt(range.substring(slash + 1));
    return new Prefix(high(address), low(address), address.length == 4 ? bits + 96 : bits, why);
  }

  boolean holds(byte[] address) {
    return same(high, high(address), Math.min(bits, 64))
        && same(low, low(address), Math.max(bits - 64, 0));
  }

  private static boolean same(long network, long address, int bits) {
    return bits == 0 || (network ^ address) >>> (64 - bits) == 0;
  }

  private static long high(byte[] address) {
    return address.length == 4 ? 0 : ByteBuffer.wrap(address).getLong(0);
  }

  private static long low(byte[] address) {
    return address.length == 4
        ? MAPPED | Integer.toUnsignedLong(ByteBuffer.wrap(address).getInt(0))
        : ByteBuffer.wrap(address).getLong(8);
  }
}

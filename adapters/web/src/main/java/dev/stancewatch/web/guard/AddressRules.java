package dev.stancewatch.web.guard;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which addresses are public. After the IANA special-purpose address registries (RFC 6890 and its
/// updates) and the metadata addresses of the large clouds. Stateless; threads may share it.
final class AddressRules {
  /// Cloud metadata and platform services: refused even where an operator allows a private host.
  private static final List<Prefix> METADATA =
      List.of(
          Prefix.of("169.254.169.254/32", "a cloud metadata address"),
          Prefix.of("169.254.170.0/24", "a cloud metadata address"),
          Prefix.of("100.100.100.200/32", "a cloud metadata address"),
          Prefix.of("168.63.129.16/32", "a cloud metadata address"),
          Prefix.of("192.0.0.192/32", "a cloud metadata address"),
          Prefix.of("fd00:ec2::/32", "a cloud metadata address"),
          Prefix.of("fd20:ce::/32", "a cloud metadata address"));

  private static final List<Prefix> SPECIAL =
      List.of(
          Prefix.of("0.0.0.0/8", "an unspecified address"),
          Prefix.of("10.0.0.0/8", "a private address"),
          Prefix.of("100.64.0.0/10", "a shared (carrier NAT) address"),
          Prefix.of("127.0.0.0/8", "a loopback address"),
          Prefix.of("169.254.0.0/16", "a link-local address"),
          Prefix.of("172.16.0.0/12", "a private address"),
          Prefix.of("192.0.0.0/24", "a protocol address"),
          Prefix.of("192.0.2.0/24", "a documentation address"),
          Prefix.of("192.88.99.0/24", "a 6to4 relay address"),
          Prefix.of("192.168.0.0/16", "a private address"),
          Prefix.of("198.18.0.0/15", "a benchmark address"),
          Prefix.of("198.51.100.0/24", "a documentation address"),
          Prefix.of("203.0.113.0/24", "a documentation address"),
          Prefix.of("224.0.0.0/4", "a multicast address"),
          Prefix.of("240.0.0.0/4", "a reserved address"),
          Prefix.of("::/128", "an unspecified address"),
          Prefix.of("::1/128", "a loopback address"),
          Prefix.of("64:ff9b:1::/48", "a local NAT64 address"),
          Prefix.of("100::/64", "a discard address"),
          Prefix.of("2001::/32", "a Teredo address"),
          Prefix.of("2001::/23", "a protocol address"),
          Prefix.of("2001:db8::/32", "a documentation address"),
          Prefix.of("2002::/16", "a 6to4 address"),
          Prefix.of("3fff::/20", "a documentation address"),
          Prefix.of("5f00::/16", "a segment-routing address"),
          Prefix.of("fc00::/7", "a unique local address"),
          Prefix.of("fe80::/10", "a link-local address"),
          Prefix.of("fec0::/10", "a site-local address"),
          Prefix.of("ff00::/8", "a multicast address"));

  private static final Prefix GLOBAL_UNICAST = Prefix.of("2000::/3", "global unicast");
  private static final Prefix MAPPED = new Prefix(0, 0xffff_0000_0000L, 96, "IPv4-mapped");
  private static final Prefix NAT64 = Prefix.of("64:ff9b::/96", "NAT64");

  private AddressRules() {}

  /// @return why the address must not be reached, or empty if it is public
  static Optional<String> refuse(InetAddress address) {
    Optional<String> metadata = refuseAlways(address);
    return metadata.isPresent() ? metadata : special(address.getAddress());
  }

  /// @return why the address must not be reached even with an operator's permission
  static Optional<String> refuseAlways(InetAddress address) {
    byte[] bytes = address.getAddress();
    Optional<String> direct = first(METADATA, bytes);
    return direct.isPresent() || !NAT64.holds(bytes) ? direct : first(METADATA, embedded(bytes));
  }

  private static Optional<String> special(byte[] bytes) {
    if (bytes.length == 4 || MAPPED.holds(bytes)) {
      return first(SPECIAL, bytes);
    }
    if (NAT64.holds(bytes)) {
      return special(embedded(bytes)).map(why -> why + " behind NAT64");
    }
    Optional<String> listed = first(SPECIAL, bytes);
    if (listed.isPresent()) {
      return listed;
    }
    if (!GLOBAL_UNICAST.holds(bytes)) {
      return Optional.of("not a global unicast address");
    }
    return isatap(bytes)
        ? special(embedded(bytes)).map(why -> why + " inside an ISATAP address")
        : Optional.empty();
  }

  private static Optional<String> first(List<Prefix> table, byte[] bytes) {
    return table.stream().filter(range -> range.holds(bytes)).map(Prefix::why).findFirst();
  }

  /// RFC 5214: the interface identifier 0000:5efe or 0200:5efe is followed by an IPv4 address.
  private static boolean isatap(byte[] bytes) {
    return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
  }

  private static byte[] embedded(byte[] bytes) {
    return Arrays.copyOfRange(bytes, 12, 16);
  }
}

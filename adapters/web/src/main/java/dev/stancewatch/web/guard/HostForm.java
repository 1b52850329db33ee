package dev.stancewatch.web.guard;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/// What a host in a URL is: an address in any notation, a name, or neither.
sealed interface HostForm {
  /// An address, however it was written.
  record Address(InetAddress address) implements HostForm {}

  /// A name that has to be resolved.
  ///
  /// @param name lower case, without the dot of the root
  record Name(String name) implements HostForm {}

  /// Neither a name nor an address.
  record Malformed(String reason) implements HostForm {}

  /// Reads a host as the URL standard does: whatever ends in a number is an IPv4 address.
  ///
  /// @param host in ASCII, without brackets
  static HostForm of(String host) {
    String bare = host.toLowerCase(Locale.ROOT);
    if (bare.contains(":")) {
      return ipv6(bare);
    }
    if (bare.endsWith(".")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    List<String> labels = List.of(bare.split("\\.", -1));
    if (Ipv4Number.looksNumeric(labels.getLast())) {
      return Ipv4Number.address(labels);
    }
    return labels.stream().allMatch(HostForm::isLabel) && bare.length() <= 253
        ? new Name(bare)
        : new Malformed("the host is not a valid name");
  }

  private static HostForm ipv6(String host) {
    if (host.contains("%")) {
      return new Malformed("an address with a zone");
    }
    try {
      return new Address(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      return new Malformed("the host is not a valid IPv6 address");
    }
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= 63
        && label.chars().allMatch(c -> "abcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(c) >= 0);
  }
}

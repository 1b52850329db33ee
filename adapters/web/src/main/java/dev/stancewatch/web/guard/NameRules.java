package dev.stancewatch.web.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which names can never be public. What a name resolves to is judged when it is dialled; these
/// names save the question. Stateless; threads may share it.
final class NameRules {
  /// RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476, and the usual names of inner networks.
  private static final List<String> INNER =
      List.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "private",
          "corp",
          "home",
          "lan",
          "home.arpa",
          "invalid",
          "onion",
          "alt",
          "cluster.local",
          "in-addr.arpa",
          "ip6.arpa");

  /// Public names that are known to lead to loopback.
  private static final List<String> LOOPBACK =
      List.of(
          "localtest.me", "lvh.me", "vcap.me", "lacolhost.com", "local.gd", "fuf.me", "localho.st");

  /// Services that resolve a name to the address written in it.
  private static final List<String> ADDRESS_IN_NAME =
      List.of("nip.io", "sslip.io", "xip.io", "traefik.me", "backname.io", "rbndr.us", "1u.ms");

  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,3})[.-]([0-9]{1,3})[.-]([0-9]{1,3})[.-]([0-9]{1,3})(?![0-9])");
  private static final Pattern HEX = Pattern.compile("(?:^|[.-])([0-9a-f]{8})\\.");

  private NameRules() {}

  /// @param name lower case, without the dot of the root
  static Optional<String> refuse(String name) {
    if (!name.contains(".")) {
      return Optional.of("a name without a domain");
    }
    if (isUnder(name, INNER)) {
      return Optional.of("a name of an inner network");
    }
    if (isUnder(name, LOOPBACK)) {
      return Optional.of("a name that leads to loopback");
    }
    return isUnder(name, ADDRESS_IN_NAME) ? writtenAddress(name) : Optional.empty();
  }

  private static Optional<String> writtenAddress(String name) {
    Matcher dotted = DOTTED.matcher(name);
    while (dotted.find()) {
      List<String> parts =
          List.of(dotted.group(1), dotted.group(2), dotted.group(3), dotted.group(4));
      Optional<String> refusal = judge(Ipv4Number.address(parts));
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    Matcher hex = HEX.matcher(name);
    return hex.find() ? judge(Ipv4Number.address(List.of("0x" + hex.group(1)))) : Optional.empty();
  }

  private static Optional<String> judge(HostForm form) {
    return form instanceof HostForm.Address(var address)
        ? AddressRules.refuse(address).map(why -> "a name that leads to " + why)
        : Optional.empty();
  }

  private static boolean isUnder(String name, List<String> domains) {
    return domains.stream().anyMatch(d -> name.equals(d) || name.endsWith("." + d));
  }
}

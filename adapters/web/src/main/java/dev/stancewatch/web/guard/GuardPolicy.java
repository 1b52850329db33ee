package dev.stancewatch.web.guard;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an operator permits beyond the public web.
///
/// @param privateHosts exact host names (or address literals) that may lead to private addresses,
///   at any port; cloud metadata stays out of reach even for them
/// @param ports ports that any public host may be asked at
public record GuardPolicy(Set<String> privateHosts, Set<Integer> ports) {
  /// The public web at its usual ports and nothing else.
  public static final GuardPolicy PUBLIC_WEB =
      new GuardPolicy(Set.of(), Set.of(80, 443, 8080, 8443));

  public GuardPolicy {
    privateHosts = Set.copyOf(privateHosts);
    ports = Set.copyOf(ports);
    for (String host : privateHosts) {
      if (host.isBlank() || !host.equals(host.toLowerCase(Locale.ROOT)) || host.endsWith(".")) {
        throw new IllegalArgumentException(
            "a private host is a lower-case name without a final dot, was: '" + host + "'");
      }
    }
  }

  /// The public web, and these hosts wherever they are.
  public static GuardPolicy allowing(Set<String> privateHosts) {
    return new GuardPolicy(privateHosts, PUBLIC_WEB.ports());
  }

  boolean isPrivateHost(String host) {
    return privateHosts.contains(host);
  }

  /// Judges an address that a host turned out to have.
  Optional<String> refuse(String host, InetAddress address) {
    return isPrivateHost(host) ? AddressRules.refuseAlways(address) : AddressRules.refuse(address);
  }
}

package dev.stancewatch.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Asks which addresses a name has.
@FunctionalInterface
public interface Names {
  /// The resolver of the machine.
  Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /// @throws UnknownHostException if the name has no address
  List<InetAddress> resolve(String host) throws UnknownHostException;
}

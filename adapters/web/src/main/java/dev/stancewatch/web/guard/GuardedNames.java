package dev.stancewatch.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;

/// Resolves names for the client and hands out only addresses that the guard lets through. What it
/// hands out is what is dialled, so a second answer of the name server changes nothing. Threads may
/// share it if they may share its resolver.
public final class GuardedNames implements Dns {
  private final Guard guard;
  private final Names names;

  public GuardedNames(Guard guard, Names names) {
    this.guard = guard;
    this.names = names;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (InetAddress address : names.resolve(host)) {
      addresses.add(InetAddress.getByAddress(host, address.getAddress()));
    }
    guard.requireAll(host, addresses);
    return addresses;
  }
}

package dev.stancewatch.web.guard;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// The one place that decides what may be dialled: the text of a URL before anything is resolved,
/// and each address before it is connected to (see [GuardedNames], [GuardedSockets]).
///
/// Asks no name server and opens no socket. Immutable; threads may share it.
public final class Guard {
  private static final int MAX_LENGTH = 8_192;

  private final GuardPolicy policy;

  public Guard(GuardPolicy policy) {
    this.policy = policy;
  }

  /// Judges one URL by its text alone.
  public Verdict check(String url) {
    Optional<String> refusal = UrlText.refuse(url, MAX_LENGTH);
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      return new Verdict.Refused("not a valid URL");
    }
    return switch (HostForm.of(parsed.host())) {
      case HostForm.Malformed(String reason) -> new Verdict.Refused(reason);
      case HostForm.Address(InetAddress address) ->
          verdict(parsed, address.getHostAddress(), addressRefusal(address));
      case HostForm.Name(String name) -> verdict(parsed, name, nameRefusal(name));
    };
  }

  /// Judges an address that a host is about to be reached at.
  ///
  /// @param host as it stands in the URL
  /// @throws RefusedAddressException if the address is not public and the host not permitted
  void require(String host, InetAddress address) throws RefusedAddressException {
    Optional<String> refusal = policy.refuse(host.toLowerCase(Locale.ROOT), address);
    if (refusal.isPresent()) {
      throw new RefusedAddressException(host + " leads to " + refusal.get());
    }
  }

  private Verdict verdict(HttpUrl parsed, String host, @Nullable String refusal) {
    if (refusal != null) {
      return new Verdict.Refused(refusal);
    }
    if (!policy.isPrivateHost(host) && !policy.ports().contains(parsed.port())) {
      return new Verdict.Refused("port " + parsed.port() + " is not a web port");
    }
    return new Verdict.Allowed(parsed.newBuilder().host(host).build().uri());
  }

  private @Nullable String addressRefusal(InetAddress address) {
    return policy.refuse(address.getHostAddress(), address).orElse(null);
  }

  private @Nullable String nameRefusal(String name) {
    return policy.isPrivateHost(name) ? null : NameRules.refuse(name).orElse(null);
  }

  /// Judges all addresses of a name: one that is not public spoils the others, because a client may
  /// try any of them.
  void requireAll(String host, List<InetAddress> addresses) throws RefusedAddressException {
    for (InetAddress address : addresses) {
      require(host, address);
    }
  }
}

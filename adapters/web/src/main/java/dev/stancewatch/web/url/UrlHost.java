package dev.stancewatch.web.url;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The host of an address (WHATWG URL, section 3.5).
sealed interface UrlHost {
  /// @param name domain in ASCII, dotted IPv4 address, or IPv6 address in brackets
  record Sound(String name) implements UrlHost {}

  /// @param reason why this is none
  record Broken(String reason) implements UrlHost {}

  /// Beside the controls (WHATWG URL, forbidden domain code points).
  String FORBIDDEN = " #/:<>?@[\\]^|%\u007F";

  static UrlHost parse(String text) {
    if (text.startsWith("[")) {
      return text.endsWith("]")
          ? Ipv6Text.find(text.substring(1, text.length() - 1))
              .<UrlHost>map(address -> new Sound("[" + address + "]"))
              .orElse(new Broken("no IPv6 address"))
          : new Broken("an open bracket");
    }
    String decoded = new String(PercentEncoding.decode(text), StandardCharsets.UTF_8);
    Optional<String> ascii = DomainNames.findAscii(decoded);
    if (ascii.isEmpty() || ascii.get().isEmpty()) {
      return new Broken("no domain name");
    }
    String domain = ascii.get();
    if (domain.chars().anyMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0)) {
      return new Broken("a character that no domain has");
    }
    if (Ipv4Text.endsInNumber(domain)) {
      return Ipv4Text.find(domain).<UrlHost>map(Sound::new).orElse(new Broken("no IPv4 address"));
    }
    return new Sound(domain);
  }
}

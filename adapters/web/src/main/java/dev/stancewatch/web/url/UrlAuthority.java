package dev.stancewatch.web.url;

/// What stands between the slashes and the path of an address.
sealed interface UrlAuthority {
  /// @param port -1 for that of the scheme
  record Sound(String username, String password, String host, int port) implements UrlAuthority {}

  /// @param reason why this is none
  record Broken(String reason) implements UrlAuthority {}

  int MAX_PORT = 65_535;

  static UrlAuthority parse(String text, String scheme) {
    int at = text.lastIndexOf('@');
    String userInfo = at < 0 ? "" : text.substring(0, at);
    String hostAndPort = text.substring(at + 1);
    int colon = hostAndPort.indexOf(':', hostAndPort.startsWith("[") ? bracket(hostAndPort) : 0);
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    String port = colon < 0 ? "" : hostAndPort.substring(colon + 1);
    if (host.isEmpty()) {
      return new Broken("no host");
    }
    int number = port(port);
    if (number > MAX_PORT) {
      return new Broken("the port is '" + port + "'");
    }
    int separator = userInfo.indexOf(':');
    String username = separator < 0 ? userInfo : userInfo.substring(0, separator);
    String password = separator < 0 ? "" : userInfo.substring(separator + 1);
    return switch (UrlHost.parse(host)) {
      case UrlHost.Broken(String reason) -> new Broken(reason);
      case UrlHost.Sound(String name) ->
          new Sound(
              PercentEncoding.USER_INFO.encode(username),
              PercentEncoding.USER_INFO.encode(password),
              name,
              number == defaultPort(scheme) ? -1 : number);
    };
  }

  /// The number, -1 if there is none, or something above the largest port if it is none.
  private static int port(String digits) {
    if (digits.isEmpty()) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      value = c >= '0' && c <= '9' ? Math.min(value * 10 + c - '0', MAX_PORT + 1) : MAX_PORT + 1;
      if (value > MAX_PORT) {
        return value;
      }
    }
    return value;
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static int bracket(String host) {
    return Math.max(0, host.indexOf(']'));
  }
}

package dev.stancewatch.web.robots;

import java.time.Duration;
import java.util.List;

/// A robots file as one agent reads it. Follows RFC 9309 and, where it leaves room, the behaviour
/// that Google publishes tests for. Immutable; threads may share it.
public final class RobotsRules {
  /// No rules, so everything is allowed.
  public static final RobotsRules ALLOW_ALL = new RobotsRules(List.of(), Duration.ZERO);

  private final List<Rule> rules;
  private final Duration crawlDelay;

  RobotsRules(List<Rule> rules, Duration crawlDelay) {
    this.rules = List.copyOf(rules);
    this.crawlDelay = crawlDelay;
  }

  /// One line of a group.
  record Rule(boolean allows, PathPattern pattern) {}

  /// Reads a file.
  ///
  /// @param agent the product token that introduces the crawler
  public static RobotsRules parse(String file, String agent) {
    return new RobotsParser(agent).parse(file);
  }

  /// Whether a URL may be fetched: the longest matching pattern decides, and allowing wins a tie.
  ///
  /// @param url with its path escaped, as it is sent
  public boolean allows(String url) {
    String path = path(url);
    return longest(path, true) >= longest(path, false);
  }

  /// The delay between requests that the file asks for (not part of RFC 9309); zero if none.
  public Duration crawlDelay() {
    return crawlDelay;
  }

  private int longest(String path, boolean allowing) {
    return rules.stream()
        .filter(rule -> rule.allows() == allowing && rule.pattern().matches(path))
        .mapToInt(rule -> rule.pattern().value().length())
        .max()
        .orElse(0);
  }

  /// Path and query, beginning with a slash, without the fragment.
  private static String path(String url) {
    int hash = url.indexOf('#');
    String whole = hash < 0 ? url : url.substring(0, hash);
    int scheme = whole.indexOf("://");
    int early = firstOf(whole, 0);
    int start = firstOf(whole, scheme >= 0 && scheme <= early ? scheme + 3 : leadingSlashes(whole));
    if (start >= whole.length()) {
      return "/";
    }
    String path = whole.substring(start);
    return path.startsWith("/") ? path : "/" + path;
  }

  private static int leadingSlashes(String url) {
    return url.startsWith("//") ? 2 : 0;
  }

  private static int firstOf(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if ("/?;".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}

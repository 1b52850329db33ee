package dev.stancewatch.web.robots;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One line of a robots file that means something.
///
/// @param value without comment and outer white space
record RobotsLine(Key key, String value) {
  /// What a line is about.
  enum Key {
    USER_AGENT,
    ALLOW,
    DISALLOW,
    CRAWL_DELAY,
    OTHER
  }

  private static final Pattern TWO_WORDS = Pattern.compile("(\\S+)\\s+(\\S+)");

  /// Spellings that are found often enough to be understood, as large crawlers do.
  private static final List<String> AGENT = List.of("user-agent", "useragent", "user agent");

  private static final List<String> DISALLOW =
      List.of("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw");

  private static final RobotsLine NOTHING = new RobotsLine(Key.OTHER, "");

  static RobotsLine of(String line) {
    int comment = line.indexOf('#');
    String text = (comment < 0 ? line : line.substring(0, comment)).strip();
    int colon = text.indexOf(':');
    if (colon < 0) {
      // Some people forget the colon; two words alone can be understood all the same.
      return TWO_WORDS.matcher(text).matches()
          ? of(text.split("\\s+", 2)[0], text.split("\\s+", 2)[1])
          : NOTHING;
    }
    return of(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }

  private static RobotsLine of(String key, String value) {
    String name = key.toLowerCase(Locale.ROOT);
    if (AGENT.stream().anyMatch(name::startsWith)) {
      return new RobotsLine(Key.USER_AGENT, value);
    }
    if (name.startsWith("allow")) {
      return new RobotsLine(Key.ALLOW, value);
    }
    if (DISALLOW.stream().anyMatch(name::startsWith)) {
      return new RobotsLine(Key.DISALLOW, value);
    }
    return name.equals("crawl-delay") ? new RobotsLine(Key.CRAWL_DELAY, value) : NOTHING;
  }
}

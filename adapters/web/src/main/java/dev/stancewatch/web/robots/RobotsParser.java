package dev.stancewatch.web.robots;

import dev.stancewatch.web.robots.RobotsRules.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads one robots file for one agent: collects the rules of the groups that name it, and those of
/// the groups for everybody in case none does. Used once, by one thread.
final class RobotsParser {
  private static final int MAX_LINE = 2_083 * 8;
  private static final long MAX_DELAY_SECONDS = 60;

  /// The mark may have lost bytes on the way or be read in another charset.
  private static final Pattern BYTE_ORDER_MARK =
      Pattern.compile("^(?:\uFEFF|\uFFFD{1,2}|\u00EF(?:\u00BB\u00BF?)?)");

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final String agent;
  private final List<Rule> own = new ArrayList<>();
  private final List<Rule> general = new ArrayList<>();
  private Duration ownDelay = Duration.ZERO;
  private Duration generalDelay = Duration.ZERO;

  /// Whether any group so far named the agent; then the groups for everybody do not count.
  private boolean everNamed;

  private boolean named;
  private boolean everybody;

  /// Whether the group has rules already, so that another user-agent line begins a new one.
  private boolean inRules;

  RobotsParser(String agent) {
    this.agent = agent;
  }

  RobotsRules parse(String file) {
    for (String line : LINE_END.split(BYTE_ORDER_MARK.matcher(file).replaceFirst(""), -1)) {
      read(RobotsLine.of(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line));
    }
    return everNamed ? new RobotsRules(own, ownDelay) : new RobotsRules(general, generalDelay);
  }

  private void read(RobotsLine line) {
    switch (line.key()) {
      case USER_AGENT -> userAgent(line.value());
      case ALLOW -> rule(true, line.value());
      case DISALLOW -> rule(false, line.value());
      case CRAWL_DELAY -> crawlDelay(line.value());
      case OTHER -> {}
    }
  }

  private void userAgent(String value) {
    if (inRules) {
      named = false;
      everybody = false;
      inRules = false;
    }
    everybody |= value.startsWith("*") && (value.length() == 1 || value.charAt(1) <= ' ');
    named |= productToken(value).equalsIgnoreCase(agent);
    everNamed |= named;
  }

  private void rule(boolean allows, String value) {
    if (!named && !everybody) {
      return;
    }
    inRules = true;
    if (value.isEmpty()) {
      return;
    }
    List<Rule> rules = named ? own : general;
    rules.add(new Rule(allows, PathPattern.of(value)));
    int slash = value.lastIndexOf('/');
    if (allows && slash >= 0 && value.startsWith("/index.htm", slash)) {
      // The index page of a directory is the directory, so allowing one allows the other.
      rules.add(new Rule(true, PathPattern.of(value.substring(0, slash + 1) + "$")));
    }
  }

  private void crawlDelay(String value) {
    if (!value.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      return;
    }
    double seconds = Math.min(Double.parseDouble(value), MAX_DELAY_SECONDS);
    Duration delay = Duration.ofMillis(Math.round(seconds * 1_000));
    if (named) {
      ownDelay = delay;
    } else if (everybody) {
      generalDelay = delay;
    }
  }

  /// Letters, `-` and `_` from the start; a version or anything else after them does not count.
  private static String productToken(String value) {
    int end = 0;
    while (end < value.length() && isTokenCharacter(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end);
  }

  private static boolean isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  }
}

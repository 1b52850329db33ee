package dev.stancewatch.cli.evaluate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the prose in which the set says what is expected, as far as it concerns a reader of feeds.
final class HostileRules {
  private static final int MAX_TITLE_CHARS = 100_000;
  private static final Pattern TITLE = Pattern.compile("title \"([^\"]*)\"");
  private static final Pattern USER_INFO = Pattern.compile("^https?://[^/?#]*@.*");

  private HostileRules() {}

  /// @param kind of the case, such as `xxe`
  /// @param expect the prose
  static boolean hold(String kind, String expect, HostileAnswer answer) {
    if (answer.opened() > 0 || answer.millis() >= 1_000 || leaks(answer)) {
      return false;
    }
    if (expect.startsWith("not a feed") || kind.equals("decompression-bomb")) {
      return answer.rejected();
    }
    boolean mayReject = expect.contains("reject") || expect.contains("ignore");
    if (mayReject && answer.rejected()) {
      return true;
    }
    boolean wantsItem = expect.contains("1 item") || expect.contains("item still read");
    if (wantsItem && answer.items() != 1) {
      return false;
    }
    return hasTitle(expect, answer)
        && answer.links().stream().noneMatch(link -> USER_INFO.matcher(link).matches());
  }

  private static boolean hasTitle(String expect, HostileAnswer answer) {
    Matcher title = TITLE.matcher(expect);
    if (!title.find()) {
      return true;
    }
    String wanted = spaces(title.group(1));
    boolean mayBeEmpty = expect.contains("or empty");
    return answer.titles().stream()
        .anyMatch(found -> spaces(found).equals(wanted) || (mayBeEmpty && found.isEmpty()));
  }

  private static boolean leaks(HostileAnswer answer) {
    int characters = answer.titles().stream().mapToInt(String::length).sum();
    return characters > MAX_TITLE_CHARS
        || answer.titles().stream().anyMatch(title -> title.contains("root:"));
  }

  private static String spaces(String text) {
    return text.replace('\u00A0', ' ').replaceAll(" +", " ").strip();
  }
}

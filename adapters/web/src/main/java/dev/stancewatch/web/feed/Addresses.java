package dev.stancewatch.web.feed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses among the addresses that a feed offers.
final class Addresses {
  private static final Pattern USER_INFO =
      Pattern.compile("^(https?://)[^/?#\\\\]*@", Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  /// Whether an address can be one of an article; script and data addresses cannot.
  static boolean isWeb(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }

  /// The address without a name and password, which would show up wherever the link does.
  static String withoutUserInfo(String address) {
    if (address.indexOf('@') < 0) {
      return address;
    }
    Matcher credentials = USER_INFO.matcher(address);
    return credentials.find()
        ? credentials.group(1) + address.substring(credentials.end())
        : address;
  }

  /// The page that is meant by a list of links, HTML before other types, or the empty string.
  static String alternate(List<FeedLink> links) {
    String found = "";
    for (FeedLink link : links) {
      if (link.is("alternate") && isWeb(link.href())) {
        if (link.isHtml()) {
          return link.href();
        }
        found = found.isEmpty() ? link.href() : found;
      }
    }
    return found;
  }

  /// The first link of a relation, or the empty string.
  static String ofRelation(List<FeedLink> links, String relation) {
    for (FeedLink link : links) {
      if (link.is(relation) && isWeb(link.href())) {
        return link.href();
      }
    }
    return "";
  }

  /// The first text that is not empty, or the empty string.
  static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}

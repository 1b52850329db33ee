package dev.stancewatch.web.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who is named as an author. Either part may be empty.
///
/// @param email address without `mailto:`
record Person(String name, String email) {
  private static final int MAX_CHARS = 500;
  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]{1,100}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,8}");

  /// Reads `name (address)`, `address (name)`, `name <address>`, a name or an address.
  static Person of(String text) {
    String plain = text.strip();
    if (plain.length() > MAX_CHARS || plain.indexOf('@') < 0) {
      return new Person(plain, "");
    }
    Matcher email = EMAIL.matcher(plain);
    if (!email.find()) {
      return new Person(plain, "");
    }
    String name = plain.substring(0, email.start()) + " " + plain.substring(email.end());
    String bare = name.replace("mailto:", "").replaceAll("[()<>\"\\[\\],]", " ");
    return new Person(bare.replaceAll("\\s+", " ").strip(), email.group());
  }

  /// Both parts as feeds print them.
  String text() {
    if (name.isEmpty() || email.isEmpty()) {
      return name + email;
    }
    return name + " (" + email + ")";
  }
}

package dev.stancewatch.web.collect;

import dev.stancewatch.web.feed.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;

/// What may identify an item of a feed, hashed to 64 bits each; 0 stands for nothing.
///
/// @param title the title with the day, so that a weekly column is not always the same item
/// @param content title and text without markup, so that a new template is no edit
record ItemKeys(long guid, long link, long title, long content) {
  static ItemKeys of(Entry entry) {
    String title = words(entry.title());
    String text = words(entry.summary()) + "\n" + words(entry.content());
    return new ItemKeys(
        hash(entry.id().strip()),
        hash(ItemLinks.key(entry.link())),
        title.isEmpty() ? 0 : hash(title + "\n" + day(entry)),
        hash(title + "\n" + text));
  }

  private static String day(Entry entry) {
    Instant at = entry.publishedAt();
    return at == null ? "" : at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /// Letters and digits, without markup. Linear, whatever the text is.
  private static String words(String html) {
    StringBuilder words = new StringBuilder();
    int lastClose = html.lastIndexOf('>');
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<' && i < lastClose) {
        i = html.indexOf('>', i);
      }
      if (Character.isLetterOrDigit(c)) {
        words.append(Character.toLowerCase(c));
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }

  /// The first 64 bits of a SHA-256, never 0 but for an empty text.
  static long hash(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      long hash = ByteBuffer.wrap(sha).getLong();
      return hash == 0 ? 1 : hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package dev.stancewatch.web.sameness;

import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.url.CanonicalUrls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/// What an item of a feed is recognised by. Each trait may be empty.
///
/// @param id as the feed has it
/// @param address equal for all addresses of one article
/// @param title in lower case without punctuation
/// @param text hash of title, summary and content
public record ItemTraits(String id, String address, String title, String text) {
  /// The traits of an entry.
  public static ItemTraits of(Entry entry) {
    return new ItemTraits(
        entry.id(),
        CanonicalUrls.findKey(entry.link()).orElse(""),
        plain(entry.title()),
        hash(plain(entry.title() + " " + entry.summary() + " " + entry.content())));
  }

  private static String plain(String text) {
    return text.replaceAll("<[^>]*>", " ")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

package dev.stancewatch.core.position;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.hash.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One text of an article, and what it was read to be about. A publisher who edits an article makes
/// another edition of it.
///
/// @param at when this service learned of it
/// @param words the same for the same headline and text, and for no other
/// @param keys of which the edition says something, in the order of the text
public record Edition(ArticleId article, Instant at, String words, List<PositionKey> keys) {
  private static final int WORDS_BYTES = 16;

  public Edition {
    keys = List.copyOf(keys);
  }

  /// The edition that an article is.
  public static Edition of(Article article, List<PositionKey> keys) {
    String text = article.headline() + "\n\n" + article.text();
    return new Edition(article.id(), article.fetchedAt(), Sha256.hex(text, WORDS_BYTES), keys);
  }

  /// What the logs have to learn of edits, now that this edition was read: where an earlier edition
  /// was heard, that there is this one; where this one is heard, that there are later ones.
  /// Editions may be read in any order, and twice; the entries are the same.
  ///
  /// @param others all editions of the article that are known, with or without this one
  public Map<PositionKey, List<LogEntry>> revisions(List<Edition> others) {
    Map<PositionKey, Set<LogEntry>> entries = new LinkedHashMap<>();
    for (Edition other : others) {
      if (other.at.isBefore(at)) {
        other.revisedBy(this, entries);
      } else if (at.isBefore(other.at)) {
        revisedBy(other, entries);
      }
    }
    Map<PositionKey, List<LogEntry>> lists = new LinkedHashMap<>();
    entries.forEach((key, set) -> lists.put(key, new ArrayList<>(set)));
    return lists;
  }

  private void revisedBy(Edition later, Map<PositionKey, Set<LogEntry>> entries) {
    if (!later.words.equals(words)) {
      LogEntry revised = new LogEntry.Revised(article, later.at);
      keys.forEach(key -> entries.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(revised));
    }
  }
}

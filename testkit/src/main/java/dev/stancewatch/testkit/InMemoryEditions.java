package dev.stancewatch.testkit;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.Edition;
import dev.stancewatch.core.position.Editions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Editions in a map. Threads may share it.
public final class InMemoryEditions implements Editions {
  private final Map<ArticleId, NavigableMap<Instant, Edition>> byArticle =
      new ConcurrentHashMap<>();

  @Override
  public void save(Edition edition) {
    byArticle
        .computeIfAbsent(edition.article(), _ -> new ConcurrentSkipListMap<>())
        .put(edition.at(), edition);
  }

  @Override
  public List<Edition> of(ArticleId article) {
    NavigableMap<Instant, Edition> editions = byArticle.get(article);
    return editions == null ? List.of() : List.copyOf(editions.values());
  }
}

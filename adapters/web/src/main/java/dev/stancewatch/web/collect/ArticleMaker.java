package dev.stancewatch.web.collect;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.page.Page;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Makes an article of a feed's item and the page it links to. Stateless; threads may share it.
final class ArticleMaker {
  private static final int HEADLINE_CHARACTERS = 100;

  /// What is longer is no headline and no name. A message of the queue has to hold it.
  private static final int LONGEST_LINE = 2_000;

  private ArticleMaker() {}

  /// @param page empty if the feed has the whole text or the page could not be had
  /// @param language as the feed states it
  /// @return empty if there is neither a headline nor a text
  static Optional<CollectedArticle> make(
      PolledSource source,
      Sightings.Found found,
      ItemText text,
      Optional<Page> page,
      String language,
      Instant now) {
    Entry entry = found.entry();
    String body = first(page.map(Page::text).orElse(""), text.text());
    String headline =
        shortened(
            first(ItemText.oneLine(entry.title()), page.map(Page::title).orElse(""), opening(body)),
            LONGEST_LINE);
    if (headline.isEmpty()) {
      return Optional.empty();
    }
    Article article =
        new Article(
            new ArticleId(found.item().article()),
            source.source(),
            address(source, found),
            headline,
            body,
            shortened(
                first(ItemText.oneLine(entry.author()), page.map(Page::byline).orElse("")),
                LONGEST_LINE),
            published(entry, page, now),
            now,
            language(source, page, language));
    String revision = Long.toHexString(found.item().content());
    return Optional.of(new CollectedArticle(article, revision, found.cause()));
  }

  /// What stands in for the headline of an item without one.
  private static String opening(String body) {
    return shortened(body.lines().findFirst().orElse("").strip(), HEADLINE_CHARACTERS);
  }

  private static String shortened(String line, int characters) {
    return line.codePointCount(0, line.length()) <= characters
        ? line
        : line.substring(0, line.offsetByCodePoints(0, characters - 1)) + "…";
  }

  private static URI address(PolledSource source, Sightings.Found found) {
    return ItemLinks.findShown(found.entry().link())
        .orElseGet(() -> source.url().resolve("#" + found.item().article()));
  }

  /// Feeds date items in the future by mistake or as an embargo; they are known now, not then.
  private static Instant published(Entry entry, Optional<Page> page, Instant now) {
    Instant stated =
        SourceLook.date(entry)
            .or(() -> page.flatMap(Page::findPublishedAt).map(publication -> publication.at()))
            .orElse(now);
    return stated.isAfter(now) ? now : stated;
  }

  private static String language(PolledSource source, Optional<Page> page, String feed) {
    String stated = first(page.map(Page::language).orElse(""), feed, source.language());
    String code = stated.toLowerCase(Locale.ROOT);
    return code.matches("[a-z]{2}([-_].*)?") ? code.substring(0, 2) : "";
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }
}

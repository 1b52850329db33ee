package dev.stancewatch.web.collect;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.feed.Feed;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.http.FetchOutcome;
import dev.stancewatch.web.page.LinkLists;
import dev.stancewatch.web.page.PageLink;
import dev.stancewatch.web.page.Publication;
import dev.stancewatch.web.sitemap.SitemapEntry;
import dev.stancewatch.web.sitemap.SitemapOutcome;
import dev.stancewatch.web.sitemap.SitemapReader;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a page that lists articles, or a news sitemap, as if it were a feed whose items have no
/// text. Threads may share it.
final class ListReader {
  private static final int LOOK_CHARACTERS = 4_096;
  private static final int MOST_ENTRIES = 500;

  private final SitemapReader sitemaps = new SitemapReader();

  FeedOutcome read(FetchOutcome.Fetched fetched) {
    String type = fetched.headers().getOrDefault("content-type", "");
    String text = TextDecoder.decode(fetched.body().bytes(), type).text();
    if (!isSitemap(text)) {
      return links(fetched.url(), text);
    }
    return switch (sitemaps.read(fetched.url(), text)) {
      case SitemapOutcome.Pages(List<SitemapEntry> pages) -> newest(pages);
      case SitemapOutcome.Index _ ->
          new FeedOutcome.Rejected("an index of sitemaps; name the sitemap of the news instead");
      case SitemapOutcome.Rejected(String reason) -> new FeedOutcome.Rejected(reason);
    };
  }

  private static boolean isSitemap(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOK_CHARACTERS));
    return start.contains("<urlset") || start.contains("<sitemapindex");
  }

  /// A sitemap may list all that was ever published, so only pages with a time are items.
  private static FeedOutcome newest(List<SitemapEntry> pages) {
    List<Entry> entries =
        pages.stream()
            .filter(page -> page.findTime().isPresent())
            .sorted(
                Comparator.comparing(
                    page -> page.findTime().orElse(Instant.EPOCH), Comparator.reverseOrder()))
            .limit(MOST_ENTRIES)
            .map(page -> entry(page.url(), page.title(), page.findTime().orElse(null)))
            .toList();
    return entries.isEmpty()
        ? new FeedOutcome.Rejected("the sitemap dates none of its pages")
        : new FeedOutcome.Parsed(feed(entries));
  }

  private static FeedOutcome links(URI url, String html) {
    List<PageLink> links = LinkLists.read(url, html);
    return links.isEmpty()
        ? new FeedOutcome.Rejected("the page lists no articles")
        : new FeedOutcome.Parsed(feed(links.stream().map(ListReader::entry).toList()));
  }

  private static Entry entry(PageLink link) {
    return entry(
        link.url(), link.title(), link.findPublishedAt().map(Publication::at).orElse(null));
  }

  private static Entry entry(URI url, String title, @Nullable Instant publishedAt) {
    return new Entry("", title, url.toString(), "", "", "", publishedAt, null);
  }

  private static Feed feed(List<Entry> entries) {
    return new Feed("", "", "", "", "", "", "", null, null, entries);
  }
}

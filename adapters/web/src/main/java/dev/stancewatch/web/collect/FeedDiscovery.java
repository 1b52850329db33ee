package dev.stancewatch.web.collect;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.feed.Feed;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.feed.FeedReader;
import dev.stancewatch.web.http.FetchKind;
import dev.stancewatch.web.http.FetchOutcome;
import dev.stancewatch.web.http.FetchRequest;
import dev.stancewatch.web.http.Fetcher;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Finds the feed of a page: the address itself, what the page announces, what it links to, and the
/// usual places. Threads may share it.
public final class FeedDiscovery {
  private static final int MOST_TRIED = 8;

  private static final List<String> USUAL_PLACES =
      List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json");

  private static final Pattern FEED_TYPE =
      Pattern.compile("application/(?:rss|atom|rdf|feed)\\+(?:xml|json)|text/xml");

  private static final Pattern FEED_LIKE =
      Pattern.compile("(?:rss|atom|feed|rdf)s?(?:[./?]|$)", Pattern.CASE_INSENSITIVE);

  private final Fetcher fetcher;
  private final FeedReader reader = new FeedReader();

  public FeedDiscovery(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /// @param address as somebody typed it
  /// @throws InterruptedException if the thread is interrupted while it waits for its turn
  public Discovery find(String address) throws InterruptedException {
    String url = address.contains("://") ? address : "https://" + address;
    return switch (fetcher.fetch(FetchRequest.whole(url, FetchKind.PAGE))) {
      case FetchOutcome.Fetched fetched -> in(fetched);
      case FetchOutcome.Gone(String reason) -> new Discovery.Nothing(reason);
      case FetchOutcome.SlowDown(_, _, String reason) -> new Discovery.Nothing(reason);
      case FetchOutcome.Deferred(_, String reason) -> new Discovery.Nothing(reason);
      case FetchOutcome.Refused(String reason) -> new Discovery.Nothing("forbidden: " + reason);
      case FetchOutcome.Failed(_, _, String reason) -> new Discovery.Nothing(reason);
      case FetchOutcome.NotModified _ -> new Discovery.Nothing("nothing came");
    };
  }

  private Discovery in(FetchOutcome.Fetched fetched) throws InterruptedException {
    List<Discovery.Candidate> here = read(fetched);
    if (!here.isEmpty()) {
      return new Discovery.Feeds(here);
    }
    List<Discovery.Candidate> found = new ArrayList<>();
    for (String url : announced(fetched)) {
      found.addAll(at(url));
    }
    for (int i = 0; found.isEmpty() && i < USUAL_PLACES.size(); i++) {
      found.addAll(at(fetched.url().resolve(USUAL_PLACES.get(i)).toString()));
    }
    return found.isEmpty()
        ? new Discovery.Nothing("the page has no feed")
        : new Discovery.Feeds(found);
  }

  private List<Discovery.Candidate> at(String url) throws InterruptedException {
    return fetcher.fetch(FetchRequest.whole(url, FetchKind.FEED)) instanceof FetchOutcome.Fetched f
        ? read(f)
        : List.of();
  }

  private List<Discovery.Candidate> read(FetchOutcome.Fetched fetched) {
    URI url = fetched.url();
    return switch (reader.read(url, fetched.headers(), fetched.body().bytes())) {
      case FeedOutcome.Parsed(Feed feed) -> List.of(new Discovery.Candidate(url, feed));
      case FeedOutcome.Degraded(Feed feed, _) ->
          feed.entries().isEmpty() ? List.of() : List.of(new Discovery.Candidate(url, feed));
      case FeedOutcome.Rejected _ -> List.of();
    };
  }

  /// Announced feeds first, then links that look like feeds; comments last.
  private static List<String> announced(FetchOutcome.Fetched fetched) {
    String type = fetched.headers().getOrDefault("content-type", "");
    String html = TextDecoder.decode(fetched.body().bytes(), type).text();
    Element page = Jsoup.parse(html, fetched.url().toString());
    Set<String> urls = new LinkedHashSet<>();
    for (Element link : page.select("link[rel~=(?i)alternate][href]")) {
      String linkType = link.attr("type").toLowerCase(Locale.ROOT);
      if (FEED_TYPE.matcher(linkType).matches()) {
        urls.add(link.absUrl("href"));
      }
    }
    for (Element link : page.select("a[href]")) {
      if (FEED_LIKE.matcher(link.attr("href")).find()) {
        urls.add(link.absUrl("href"));
      }
    }
    return urls.stream()
        .filter(url -> !url.isEmpty())
        .sorted((a, b) -> Boolean.compare(a.contains("comments"), b.contains("comments")))
        .limit(MOST_TRIED)
        .toList();
  }
}

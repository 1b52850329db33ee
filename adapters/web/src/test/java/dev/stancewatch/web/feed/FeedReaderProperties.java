package dev.stancewatch.web.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

final class FeedReaderProperties {
  private static final URI ADDRESS = URI.create("https://feeds.example/any");
  private static final FeedReader READER = new FeedReader();

  private static FeedOutcome read(String body) {
    return READER.read(ADDRESS, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  private static String rss(List<String> titles) {
    StringBuilder body = new StringBuilder("<rss version='2.0'><channel><title>t</title>");
    for (String title : titles) {
      body.append("<item><title>").append(escaped(title)).append("</title></item>");
    }
    return body.append("</channel></rss>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Property(tries = 300)
  void read_anyBytes_endInAnOutcome(@ForAll @Size(max = 500) byte[] body) {
    READER.read(ADDRESS, Map.of("Content-Type", "text/xml"), body);
  }

  @Property(tries = 300)
  void read_anyTextAsTitle_isKept(@ForAll @StringLength(max = 60) String title) {
    boolean odd =
        title.codePoints().anyMatch(c -> c < ' ' || (c >= 0x7F && c <= 0x9F) || c >= 0xD800);
    if (odd) {
      return;
    }
    FeedOutcome.Parsed parsed =
        assertInstanceOf(FeedOutcome.Parsed.class, read(rss(List.of(title))));

    assertEquals(title.strip(), parsed.feed().entries().getFirst().title());
  }

  @Property(tries = 300)
  void read_bodyCutAnywhere_hasOnlyWholeItemsOfTheFeed(@ForAll @IntRange(max = 400) int length) {
    String body = rss(List.of("alpha", "beta", "gamma", "delta", "epsilon"));
    String cut = body.substring(0, Math.min(length, body.length()));

    List<String> titles =
        switch (read(cut)) {
          case FeedOutcome.Parsed(Feed feed) -> titles(feed);
          case FeedOutcome.Degraded(Feed feed, String _) -> titles(feed);
          case FeedOutcome.Rejected _ -> List.of();
        };

    assertTrue(
        List.of("alpha", "beta", "gamma", "delta", "epsilon")
            .subList(0, titles.size())
            .equals(titles),
        titles.toString());
  }

  private static List<String> titles(Feed feed) {
    return feed.entries().stream().map(Entry::title).toList();
  }
}

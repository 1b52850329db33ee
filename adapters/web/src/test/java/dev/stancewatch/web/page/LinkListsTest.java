package dev.stancewatch.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkListsTest {
  private static final URI URL = URI.create("https://www.gazette.example/harbour/");

  private static List<String> addresses(String html) {
    return LinkLists.read(URL, html).stream().map(link -> link.url().toString()).toList();
  }

  @Test
  void read_headlines_areInOrderAndOnce() {
    String html =
        """
        <nav><a href="/harbour/how-the-harbour-came-to-be">How the harbour came to be here</a></nav>
        <article><a href="/2025/08/15/ferry-stays"><img src="x.jpg"></a>
          <h2><a href="/2025/08/15/ferry-stays#top">The ferry stays in public hands</a></h2></article>
        <article><h2><a href="lighthouse-to-be-painted-again">The lighthouse is to be painted again</a></h2>
          <time datetime="2025-08-14T08:00:00Z">yesterday</time></article>
        <a href="https://other.example/2025/08/15/a-long-story">A long story that stands on another site</a>
        <a href="/tag/everything-about-the-old-ferry">Everything about the old ferry</a>
        <a href="/2025/08/13/more">More</a>
        """;
    assertEquals(
        List.of(
            "https://www.gazette.example/2025/08/15/ferry-stays",
            "https://www.gazette.example/harbour/lighthouse-to-be-painted-again"),
        addresses(html));
  }

  @Test
  void read_day_isFromTheAddressOrBesideTheLink() {
    String html =
        """
        <div><a href="/2025/08/15/ferry-stays">The ferry stays in public hands</a></div>
        <div><h3><a href="/harbour/lighthouse-to-be-painted">The lighthouse is to be painted again</a></h3>
          <time datetime="2025-08-14">14 August</time></div>
        <div><a href="/harbour/the-market-moves-to-the-quay">The market moves to the quay at last</a></div>
        """;
    assertEquals(
        List.of("2025-08-15", "2025-08-14", ""),
        LinkLists.read(URL, html).stream()
            .map(link -> link.findPublishedAt().map(Publication::iso).orElse(""))
            .toList());
  }

  @Test
  void read_pageWithoutLinks_isEmpty() {
    assertEquals(List.of(), addresses("<p>No link anywhere on this page of the gazette."));
  }

  @Test
  void read_nonsenseAddresses_areLeftOut() {
    assertEquals(
        List.of(),
        addresses(
            "<a href='javascript:open(12345)'>Open the story of the ferry now</a>"
                + "<a href='http://[/12345'>Open the story of the ferry now</a>"));
  }
}

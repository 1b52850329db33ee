package dev.stancewatch.web.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SitemapReaderTest {
  private static final URI ADDRESS = URI.create("https://www.gazette.example/news-sitemap.xml");

  private static SitemapOutcome read(String text) {
    return new SitemapReader().read(ADDRESS, text);
  }

  @Test
  void read_newsSitemap_isPagesWithTitleAndTime() {
    SitemapOutcome outcome =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://www.gazette.example/2025/08/15/ferry</loc><lastmod>2025-08-16</lastmod>
                <news:news><news:publication><news:name>The Bay Gazette</news:name>
                  <news:language>en</news:language></news:publication>
                  <news:publication_date>2025-08-15T09:30:00+01:00</news:publication_date>
                  <news:title>Ferry stays &amp; fares too</news:title></news:news></url>
            </urlset>
            """);
    SitemapOutcome.Pages pages = assertInstanceOf(SitemapOutcome.Pages.class, outcome);
    SitemapEntry entry = pages.entries().getFirst();
    assertEquals("https://www.gazette.example/2025/08/15/ferry", entry.url().toString());
    assertEquals("Ferry stays & fares too", entry.title());
    assertEquals(Optional.of(Instant.parse("2025-08-15T08:30:00Z")), entry.findTime());
    assertEquals("en", entry.language());
  }

  @Test
  void read_entryOfAnotherSite_isLeftOut() {
    SitemapOutcome outcome =
        read(
            "<urlset><url><loc>https://other.example/a</loc></url>"
                + "<url><loc>/b</loc></url><url><loc>nonsense:</loc></url><url/></urlset>");
    assertEquals(
        new SitemapOutcome.Pages(
            List.of(
                new SitemapEntry(URI.create("https://www.gazette.example/b"), "", null, null, ""))),
        outcome);
  }

  @Test
  void read_index_isFurtherSitemaps() {
    assertEquals(
        new SitemapOutcome.Index(List.of(URI.create("https://gazette.example/s1.xml"))),
        read("<sitemapindex><sitemap><loc>https://gazette.example/s1.xml</loc></sitemap>"));
  }

  @Test
  void read_listOfAddresses_isPages() {
    SitemapOutcome outcome = read("https://gazette.example/a\nhttps://gazette.example/b\n");
    assertEquals(2, assertInstanceOf(SitemapOutcome.Pages.class, outcome).entries().size());
  }

  @Test
  void read_whatIsNoSitemap_isRejectedWithReason() {
    assertEquals(
        new SitemapOutcome.Rejected("no sitemap but a document of <html>"),
        read("<html><body>Not found</body></html>"));
    assertEquals(
        new SitemapOutcome.Rejected("neither XML nor a list of addresses"), read("Not found"));
  }

  @Test
  void read_entityBomb_isRejectedOrEmpty() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<urlset><url><loc>&b;</loc></url></urlset>";
    assertEquals(
        0,
        switch (read(bomb)) {
          case SitemapOutcome.Pages(List<SitemapEntry> entries) -> entries.size();
          case SitemapOutcome.Index(List<URI> sitemaps) -> sitemaps.size();
          case SitemapOutcome.Rejected _ -> 0;
        });
  }
}

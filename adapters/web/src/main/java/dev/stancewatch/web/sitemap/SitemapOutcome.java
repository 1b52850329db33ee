package dev.stancewatch.web.sitemap;

import java.net.URI;
import java.util.List;

/// What came of reading a sitemap.
public sealed interface SitemapOutcome {
  /// Pages, in the order of the document.
  record Pages(List<SitemapEntry> entries) implements SitemapOutcome {
    public Pages {
      entries = List.copyOf(entries);
    }
  }

  /// Further sitemaps, in the order of the document.
  record Index(List<URI> sitemaps) implements SitemapOutcome {
    public Index {
      sitemaps = List.copyOf(sitemaps);
    }
  }

  /// No sitemap.
  ///
  /// @param reason for an operator, one line
  record Rejected(String reason) implements SitemapOutcome {}
}

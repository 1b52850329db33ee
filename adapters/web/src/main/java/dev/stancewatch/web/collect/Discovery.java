package dev.stancewatch.web.collect;

import dev.stancewatch.web.feed.Feed;
import java.net.URI;
import java.util.List;

/// What was found at an address that somebody wants to watch.
public sealed interface Discovery {
  /// Feeds, the most likely one first.
  record Feeds(List<Candidate> feeds) implements Discovery {
    public Feeds {
      feeds = List.copyOf(feeds);
    }
  }

  /// No feed at the address, on the page there, or at the usual places of its site.
  record Nothing(String reason) implements Discovery {}

  /// A feed that was read.
  ///
  /// @param url where it is, after redirects
  record Candidate(URI url, Feed feed) {}
}

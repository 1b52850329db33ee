package dev.stancewatch.web.opml;

import java.util.List;
import java.util.stream.Stream;

/// A line of a subscription list: a feed, or a group of others. Texts may be empty.
///
/// @param feed address of the feed; empty for a group
/// @param site address of the page that the feed belongs to
public record Outline(String title, String feed, String site, List<Outline> children) {
  public Outline {
    children = List.copyOf(children);
  }

  /// This line and all below it that are feeds, in document order.
  public Stream<Outline> feeds() {
    Stream<Outline> below = children.stream().flatMap(Outline::feeds);
    return feed.isEmpty() ? below : Stream.concat(Stream.of(this), below);
  }
}

package dev.stancewatch.core.alert;

import java.net.URI;
import java.util.Optional;

/// Who sends the alerts, as they say at their end.
///
/// @param contact where readers say that something is wrong: a mail or web address
/// @param timelines where the operator publishes the timelines, ending in `/`; empty if nowhere
public record Imprint(String contact, String timelines) {
  public Imprint {
    if (!timelines.isEmpty()
        && (!timelines.endsWith("/") || SafeLink.find(URI.create(timelines)).isEmpty())) {
      throw new IllegalArgumentException(
          "the address of the timelines must be a web link that ends in '/', was: " + timelines);
    }
  }

  /// Where the timeline of an alert's question stands, if it is published.
  Optional<URI> findTimeline(About about) {
    if (timelines.isEmpty()) {
      return Optional.empty();
    }
    String page = about.actor() + "/" + about.issue() + "/" + about.axis();
    return SafeLink.find(URI.create(timelines + page));
  }
}

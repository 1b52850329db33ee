package dev.stancewatch.core.alert;

import java.net.URI;
import java.util.Optional;

/// Who sends the alerts, as they say at their end.
///
/// @param contact where readers say that something is wrong: a mail address, with or without
///   `mailto:`, or a web address; blank if nobody is to be told
/// @param timelines where the operator publishes the timelines, ending in `/`; empty if nowhere
public record Imprint(String contact, String timelines) {
  private static final String MAIL = "mailto:";

  public Imprint {
    if (!timelines.isEmpty()
        && (!timelines.endsWith("/") || SafeLink.find(URI.create(timelines)).isEmpty())) {
      throw new IllegalArgumentException(
          "the address of the timelines must be a web link that ends in '/', was: " + timelines);
    }
  }

  /// Where readers say that something is wrong, as they would type it.
  Optional<String> findContact() {
    String address = contact.strip();
    String plain = address.startsWith(MAIL) ? address.substring(MAIL.length()) : address;
    return plain.isBlank() ? Optional.empty() : Optional.of(plain);
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

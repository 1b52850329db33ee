package dev.stancewatch.core.source;

import java.net.URI;
import java.time.Duration;

/// A source together with where and how often it is polled.
///
/// @param url the feed or page
/// @param form what stands at the address
/// @param interval shortest time between two polls
/// @param country two-letter code of the press it belongs to, which decides whom "the president"
///   means; may be empty
/// @param language ISO 639-1 code, or empty if the articles say so themselves
public record PolledSource(
    Source source, URI url, Form form, Duration interval, String country, String language) {
  /// What stands at the address of a source.
  public enum Form {
    FEED,
    PAGE
  }

  public PolledSource {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("source " + source.id() + " has interval " + interval);
    }
  }
}

package dev.stancewatch.web.http;

import java.time.Duration;

/// How a single host is treated.
///
/// @param perHost requests to one host at the same time, at least 1
/// @param delay between the starts of two requests to one host
/// @param maxWait how long a request may queue for its turn before it is put off
public record Manners(int perHost, Duration delay, Duration maxWait) {
  /// The wait is as long as the longest delay between two requests that a robots file may ask for.
  public static final Manners STANDARD =
      new Manners(2, Duration.ofSeconds(1), Duration.ofSeconds(60));

  public Manners {
    if (perHost < 1) {
      throw new IllegalArgumentException("perHost must be at least 1, was " + perHost);
    }
  }
}

package dev.stancewatch.web.http;

import java.time.Duration;

/// How a single host is treated.
///
/// @param perHost requests to one host at the same time, at least 1
/// @param delay between the starts of two requests to one host
/// @param maxWait how long a request may queue for its turn before it is put off
public record Manners(int perHost, Duration delay, Duration maxWait) {
  public static final Manners STANDARD =
      new Manners(2, Duration.ofSeconds(1), Duration.ofSeconds(30));

  public Manners {
    if (perHost < 1) {
      throw new IllegalArgumentException("perHost must be at least 1, was " + perHost);
    }
  }
}

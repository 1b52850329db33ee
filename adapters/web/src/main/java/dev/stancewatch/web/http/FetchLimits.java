package dev.stancewatch.web.http;

import java.time.Duration;

/// Limits of one fetch.
///
/// @param connect for one address
/// @param firstByte between two reads, so also until the first byte
/// @param whole for all hops and the body together
/// @param maxHops redirects followed
/// @param maxHeaders lines in one answer; their bytes are limited to 256 KiB by the client
/// @param inFlight requests at the same time, and with them bodies in memory
/// @param maxRatio decompressed to compressed bytes, once more than 1 MiB came out
public record FetchLimits(
    Duration connect,
    Duration firstByte,
    Duration whole,
    int maxHops,
    int maxHeaders,
    int maxRatio,
    int inFlight) {
  public static final FetchLimits STANDARD =
      new FetchLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), 6, 200, 100, 64);
}

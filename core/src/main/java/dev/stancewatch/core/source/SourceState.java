package dev.stancewatch.core.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// What is remembered of a source between two polls. Written only when a poll changed something.
///
/// @param version of the stored state this was read from; 0 if none is stored
/// @param url where it is polled; differs from the configured one after a confirmed move
/// @param configured the URL in the configuration when this was stored; another one starts anew
/// @param digest of the last good body; empty if there is none
/// @param lastGoodAt when a body was last read well; the epoch if never
/// @param validatorsAt when the validators were stored
/// @param nextAt not to be polled before; later polls follow at the interval of its pace
/// @param seen the items of the last good body, newest first, and some that left it lately
public record SourceState(
    SourceId id,
    long version,
    URI url,
    URI configured,
    Validators validators,
    Instant validatorsAt,
    String digest,
    SourceHealth health,
    Instant lastGoodAt,
    Pace pace,
    Instant nextAt,
    Move move,
    List<SeenItem> seen) {
  public SourceState {
    seen = List.copyOf(seen);
  }

  /// The state of a source that was never polled, due at once.
  public static SourceState unpolled(SourceId id, URI url, Instant now) {
    return new SourceState(
        id,
        0,
        url,
        url,
        Validators.NONE,
        Instant.EPOCH,
        "",
        new SourceHealth.Unpolled(now),
        Instant.EPOCH,
        Pace.UNKNOWN,
        Instant.EPOCH,
        Move.NONE,
        List.of());
  }

  /// The same state as another version.
  public SourceState withVersion(long other) {
    return new SourceState(
        id,
        other,
        url,
        configured,
        validators,
        validatorsAt,
        digest,
        health,
        lastGoodAt,
        pace,
        nextAt,
        move,
        seen);
  }

  /// The same source at an address that the configuration gives it: asked anew, its items known.
  public SourceState movedTo(URI newUrl, Instant now) {
    return new SourceState(
        id,
        version,
        newUrl,
        newUrl,
        Validators.NONE,
        Instant.EPOCH,
        "",
        new SourceHealth.Unpolled(now),
        lastGoodAt,
        pace,
        Instant.EPOCH,
        Move.NONE,
        seen);
  }

  /// Whether any body was ever read well.
  public boolean wasEverRead() {
    return lastGoodAt.isAfter(Instant.EPOCH);
  }
}

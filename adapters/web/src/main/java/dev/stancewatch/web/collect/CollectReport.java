package dev.stancewatch.web.collect;

import dev.stancewatch.core.source.SourceHealth;
import java.util.List;

/// What one run did.
///
/// @param polled one entry for each source that was due, in the order of shards and sources
/// @param shardsHeldByOthers shards that another run was at
public record CollectReport(List<Polled> polled, int shardsHeldByOthers) {
  public CollectReport {
    polled = List.copyOf(polled);
  }

  /// Articles handed on.
  public int articles() {
    return done().stream().mapToInt(Polled.Done::articles).sum();
  }

  /// Sources that something was written for.
  public int stored() {
    return (int) done().stream().filter(Polled.Done::stored).count();
  }

  /// Sources that were looked at and had nothing new.
  public int unchanged() {
    return (int)
        done().stream().filter(done -> done.health() instanceof SourceHealth.Unchanged).count();
  }

  /// Sources that brought nothing usable, each with the reason.
  public List<String> failing() {
    return done().stream()
        .filter(done -> done.health().failuresInARow() > 0)
        .map(done -> done.source() + ": " + done.health().why())
        .toList();
  }

  /// Looks that could not be finished, each with the source and the reason.
  public List<String> failed() {
    return polled.stream()
        .filter(Polled.Failed.class::isInstance)
        .map(Polled.Failed.class::cast)
        .map(failed -> failed.source() + ": " + failed.reason())
        .toList();
  }

  /// Sources that were due and still are.
  public int owed() {
    return polled.size() - done().size();
  }

  /// What the operator should hear, each with the source it is about.
  public List<String> notices() {
    return done().stream()
        .flatMap(done -> done.notices().stream().map(text -> done.source() + ": " + text))
        .toList();
  }

  private List<Polled.Done> done() {
    return polled.stream()
        .filter(Polled.Done.class::isInstance)
        .map(Polled.Done.class::cast)
        .toList();
  }
}

package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.source.Move;
import dev.stancewatch.core.source.Pace;
import dev.stancewatch.core.source.SeenItem;
import dev.stancewatch.core.source.ShardClaim;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.core.source.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [SourceStates] keeps to. Implementations extend it in their own tests.
public abstract class SourceStatesContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final SourceId SOURCE = new SourceId("gazette");

  /// Makes a memory that is empty.
  public abstract SourceStates states();

  @Test
  void claim_freeShard_startsAtTheEpoch() {
    ShardClaim claim = states().claim(3, "run-1", NOW, LEASE).orElseThrow();
    assertEquals(new ShardClaim(3, "run-1", NOW.plus(LEASE), Instant.EPOCH, Set.of()), claim);
  }

  @Test
  void claim_shardOfAnotherRun_isRefusedUntilTheLeaseEnds() {
    SourceStates states = states();
    assertTrue(states.claim(3, "run-1", NOW, LEASE).isPresent());
    assertTrue(states.claim(3, "run-2", NOW.plusSeconds(119), LEASE).isEmpty());
    assertTrue(states.claim(4, "run-2", NOW, LEASE).isPresent());
    assertTrue(states.claim(3, "run-2", NOW.plusSeconds(120), LEASE).isPresent());
  }

  @Test
  void release_heldShard_keepsHowFarItWasPolledAndWhatIsOwed() {
    SourceStates states = states();
    ShardClaim first = states.claim(3, "run-1", NOW, LEASE).orElseThrow();
    assertTrue(states.release(first, NOW, Set.of(SOURCE)));
    ShardClaim second = states.claim(3, "run-2", NOW.plusSeconds(1), LEASE).orElseThrow();
    assertEquals(NOW, second.polledThrough());
    assertEquals(Set.of(SOURCE), second.owed());
  }

  @Test
  void release_claimThatAnotherRunTookOver_changesNothing() {
    SourceStates states = states();
    ShardClaim lost = states.claim(3, "run-1", NOW, LEASE).orElseThrow();
    Instant later = NOW.plus(LEASE);
    assertTrue(states.claim(3, "run-2", later, LEASE).isPresent());
    assertFalse(states.release(lost, later, Set.of()));
    assertTrue(states.claim(3, "run-3", later.plusSeconds(1), LEASE).isEmpty());
  }

  @Test
  void save_newState_isFoundWhole() {
    SourceStates states = states();
    SourceState saved = states.save(full()).orElseThrow();
    assertEquals(full().withVersion(1), saved);
    assertEquals(Map.of(SOURCE, saved), states.find(List.of(SOURCE, new SourceId("other"))));
  }

  @Test
  void save_stateThatAnotherRunChanged_isRefused() {
    SourceStates states = states();
    SourceState first = states.save(full()).orElseThrow();
    assertTrue(states.save(full()).isEmpty());
    assertEquals(2, states.save(first).orElseThrow().version());
    assertTrue(states.save(first).isEmpty());
  }

  @Test
  void save_everyHealth_comesBackAsItWas() {
    SourceStates states = states();
    List<SourceHealth> all =
        List.of(
            new SourceHealth.Unpolled(NOW),
            new SourceHealth.Fresh(NOW),
            new SourceHealth.Unchanged(NOW),
            new SourceHealth.Empty(NOW, "no items"),
            new SourceHealth.Undated(NOW, "no dates"),
            new SourceHealth.Pageless(NOW, "status 502"),
            new SourceHealth.Failing(NOW, "status 500", 2),
            new SourceHealth.Paused(NOW, "status 404", 12),
            new SourceHealth.Gone(NOW, "410"));
    for (SourceHealth health : all) {
      SourceState state = full(new SourceId("s-" + all.indexOf(health)), health);
      SourceState saved = states.save(state).orElseThrow();
      assertEquals(Map.of(state.id(), saved), states.find(List.of(state.id())));
      assertEquals(health, saved.health());
    }
  }

  private static SourceState full() {
    return full(SOURCE, new SourceHealth.Failing(NOW, "status 500", 3));
  }

  private static SourceState full(SourceId id, SourceHealth health) {
    return new SourceState(
        id,
        0,
        URI.create("https://gazette.example/new"),
        URI.create("https://gazette.example/rss"),
        new Validators("https://gazette.example/new", "\"a\"", "Sun, 01 Mar 2026 11:00:00 GMT"),
        NOW.minusSeconds(90),
        "00ff",
        health,
        NOW.minusSeconds(60),
        new Pace(Duration.ofMinutes(40), Duration.ofMinutes(5), NOW.minusSeconds(600)),
        NOW.plusSeconds(300),
        new Move("https://gazette.example/newer", 2),
        List.of(new SeenItem("gazette-1", 1, -2, Long.MIN_VALUE, Long.MAX_VALUE)));
  }
}

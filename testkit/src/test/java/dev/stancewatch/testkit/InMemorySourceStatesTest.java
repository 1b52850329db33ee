package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class InMemorySourceStatesTest extends SourceStatesContract {
  @Override
  public SourceStates states() {
    return new InMemorySourceStates();
  }

  @Test
  void stateWrites_refusedSave_isNotCounted() {
    InMemorySourceStates states = new InMemorySourceStates();
    SourceState state =
        SourceState.unpolled(
            new SourceId("gazette"), URI.create("https://gazette.example/"), Instant.EPOCH);
    assertEquals(1, states.save(state).orElseThrow().version());
    assertEquals(true, states.save(state).isEmpty());
    assertEquals(1, states.stateWrites());
  }
}

package dev.stancewatch.cli.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.testkit.SourceStatesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSourceStatesTest extends SourceStatesContract {
  @TempDir Path folder;

  @Override
  public SourceStates states() {
    try {
      return new FolderSourceStates(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void find_anotherProcess_seesWhatWasSaved() {
    SourceId id = new SourceId("weird/../name:" + "x".repeat(50));
    SourceState state =
        SourceState.unpolled(id, URI.create("https://gazette.example/"), Instant.EPOCH);
    SourceState saved = states().save(state).orElseThrow();
    assertEquals(saved, states().find(List.of(id)).get(id));
  }
}

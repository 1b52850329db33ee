package dev.stancewatch.web.schedule;

import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceState;
import java.util.List;

/// What follows from one look at a source.
public sealed interface Decision {
  /// How the source is doing.
  SourceHealth health();

  /// Nothing was learned that is worth a write; the source stays on its rhythm.
  record Keep(SourceHealth health) implements Decision {}

  /// The new state is to be stored.
  ///
  /// @param notices what the operator should hear, one sentence each; often empty
  record Write(SourceState state, List<String> notices) implements Decision {
    public Write {
      notices = List.copyOf(notices);
    }

    @Override
    public SourceHealth health() {
      return state.health();
    }
  }
}

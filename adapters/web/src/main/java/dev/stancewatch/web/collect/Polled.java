package dev.stancewatch.web.collect;

import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceId;
import java.util.List;

/// What became of one source in one run.
public sealed interface Polled {
  SourceId source();

  /// It was looked at.
  ///
  /// @param articles handed on, new and edited
  /// @param stored whether anything had to be written for it
  /// @param notices what the operator should hear
  record Done(
      SourceId source, SourceHealth health, int articles, boolean stored, List<String> notices)
      implements Polled {
    public Done {
      notices = List.copyOf(notices);
    }
  }

  /// It was due and is still owed a look, which could not begin or has to be made again.
  record Owed(SourceId source, String reason) implements Polled {}

  /// It was looked at and could not be finished, for a reason that is here and not there. It is
  /// owed a look too.
  record Failed(SourceId source, String reason) implements Polled {}
}

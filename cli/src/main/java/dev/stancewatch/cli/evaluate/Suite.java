package dev.stancewatch.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/// One labelled set and the way it is scored, as the set's own README prescribes.
public interface Suite {
  /// Short name, the first column of the scorecard.
  String name();

  /// The folder that the suite reads, relative to the shared folder; it is skipped, with that
  /// reason, where the folder is missing.
  String folder();

  /// Scores the product on the set.
  ///
  /// @param shared the folder that holds `scenarios`, `eval` and `training`
  /// @return one score for each metric, and the cases that were wrong
  /// @throws IOException if the set cannot be read
  Evaluation run(Path shared) throws IOException;
}

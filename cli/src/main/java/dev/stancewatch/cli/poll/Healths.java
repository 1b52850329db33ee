package dev.stancewatch.cli.poll;

import dev.stancewatch.core.source.SourceHealth;

/// Words for the health of a source.
public final class Healths {
  private Healths() {}

  /// One word.
  public static String word(SourceHealth health) {
    return switch (health) {
      case SourceHealth.Unpolled _ -> "unpolled";
      case SourceHealth.Fresh _ -> "fresh";
      case SourceHealth.Unchanged _ -> "unchanged";
      case SourceHealth.Empty _ -> "empty";
      case SourceHealth.Undated _ -> "undated";
      case SourceHealth.Pageless _ -> "pageless";
      case SourceHealth.Failing _ -> "failing";
      case SourceHealth.Paused _ -> "paused";
      case SourceHealth.Gone _ -> "gone";
    };
  }
}

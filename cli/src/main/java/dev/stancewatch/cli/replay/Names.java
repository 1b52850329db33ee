package dev.stancewatch.cli.replay;

import dev.stancewatch.core.position.Position;
import java.util.stream.Collectors;

/// Positions in the words of the JSON lines.
final class Names {
  private Names() {}

  /// A stance by its id; `not:` and the ids of what is rejected; empty if nothing is known.
  static String of(Position position) {
    return switch (position) {
      case Position.Unknown _ -> "";
      case Position.Supports supports -> supports.stance().value();
      case Position.Opposes opposes ->
          opposes.stances().stream()
              .map(stance -> "not:" + stance)
              .collect(Collectors.joining(","));
    };
  }
}

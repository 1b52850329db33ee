package dev.stancewatch.core.alert;

/// Where the actor stood before.
public sealed interface Former {
  /// The position in words.
  String stance();

  /// It can be shown.
  record Shown(String stance, Quote quote) implements Former {}

  /// No words of it are at hand.
  ///
  /// @param reason why not, for the reader
  record NotShown(String stance, String reason) implements Former {
    public NotShown {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a former position without words needs a reason");
      }
    }
  }
}

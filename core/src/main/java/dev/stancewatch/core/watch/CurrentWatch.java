package dev.stancewatch.core.watch;

/// What is watched, which may become something else while a process runs.
public interface CurrentWatch {
  /// What was watched when it was last looked, which is some minutes ago at most.
  Watch now();

  /// Looks again at once: for whoever meets an actor, an issue or a source that [#now] does not
  /// know, since another process may know more.
  Watch again();

  /// A watch that stays as it is.
  static CurrentWatch always(Watch watch) {
    return new CurrentWatch() {
      @Override
      public Watch now() {
        return watch;
      }

      @Override
      public Watch again() {
        return watch;
      }
    };
  }
}

package dev.stancewatch.cli;

import java.nio.file.Path;

/// Where the checkout lies. The launcher says so.
public final class Home {
  private Home() {}

  /// The folder that holds `events` and `watches`.
  public static Path folder() {
    return Path.of(System.getProperty("stancewatch.home", ".")).normalize();
  }
}

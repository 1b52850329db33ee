package dev.stancewatch.testkit;

import dev.stancewatch.core.position.Editions;

final class InMemoryEditionsTest extends EditionsContract {
  private static final Editions EDITIONS = new InMemoryEditions();

  @Override
  protected Editions editions() {
    return EDITIONS;
  }
}

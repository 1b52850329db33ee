package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;

/// What sort of thing an id names. Stateless; threads may share it.
final class Kinds {
  private Kinds() {}

  static boolean isPerson(Actors actors, ActorId id) {
    return actors.find(id).filter(actor -> actor.kind() == ActorKind.PERSON).isPresent();
  }

  static boolean isOffice(Actors actors, ActorId id) {
    return actors.find(id).filter(actor -> actor.kind() == ActorKind.OFFICE).isPresent();
  }
}

package dev.stancewatch.core.position;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whose words are whose: the holder of an office speaks for the office and for himself or herself.
/// Pure.
public final class Offices {
  private Offices() {}

  /// A reading for everybody for whom it counts: the actor; the offices that the actor held when it
  /// was said; and, if the actor is an office that has no spokespeople of its own, its holder then.
  /// With spokespeople of its own an office may speak without its holder.
  public static List<Reading> spread(Reading reading, Actors actors) {
    List<Reading> all = new ArrayList<>();
    all.add(reading);
    actors.officesOf(reading.actor(), reading.saidAt()).stream()
        .map(office -> of(reading, office.id()))
        .forEach(all::add);
    findOnlyVoice(reading, actors).map(holder -> of(reading, holder.id())).ifPresent(all::add);
    return List.copyOf(all);
  }

  private static Optional<Actor> findOnlyVoice(Reading reading, Actors actors) {
    return actors
        .find(reading.actor())
        .filter(actor -> actor.kind() == ActorKind.OFFICE && actor.spokespeople().isEmpty())
        .flatMap(office -> actors.findHolder(office.id(), reading.saidAt()));
  }

  private static Reading of(Reading reading, ActorId actor) {
    return new Reading(
        new ReadingId(reading.id() + "~" + actor),
        actor,
        reading.axis(),
        reading.stance(),
        reading.polarity(),
        reading.time(),
        reading.directness(),
        reading.limited(),
        reading.denial(),
        reading.anonymous(),
        reading.copy(),
        reading.confidence(),
        reading.evidence(),
        reading.saidAt(),
        reading.learnedAt(),
        reading.reader());
  }
}

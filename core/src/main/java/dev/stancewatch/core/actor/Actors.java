package dev.stancewatch.core.actor;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All watched actors. Immutable; threads may share it.
public final class Actors {
  private final Map<ActorId, Actor> byId;

  private Actors(Map<ActorId, Actor> byId) {
    this.byId = byId;
  }

  /// Gathers actors, in their order.
  ///
  /// @throws IllegalArgumentException if an id stands twice or a term names an unknown person
  public static Actors of(Collection<Actor> actors) {
    Map<ActorId, Actor> byId = new LinkedHashMap<>();
    for (Actor actor : actors) {
      if (byId.put(actor.id(), actor) != null) {
        throw new IllegalArgumentException("actor " + actor.id() + " stands twice");
      }
    }
    for (Actor actor : actors) {
      for (Term term : actor.terms()) {
        if (!byId.containsKey(term.holder())) {
          throw new IllegalArgumentException(
              "office " + actor.id() + " is held by " + term.holder() + ", who is no actor");
        }
      }
    }
    return new Actors(byId);
  }

  public List<Actor> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Actor> find(ActorId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The person who holds an office at an instant.
  public Optional<Actor> findHolder(ActorId office, Instant at) {
    return find(office)
        .flatMap(found -> found.terms().stream().filter(term -> term.covers(at)).findFirst())
        .flatMap(term -> find(term.holder()));
  }

  /// The offices that a person holds at an instant.
  public List<Actor> officesOf(ActorId person, Instant at) {
    return byId.values().stream()
        .filter(
            actor ->
                actor.terms().stream()
                    .anyMatch(term -> term.holder().equals(person) && term.covers(at)))
        .toList();
  }
}

package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of the actors that an article has spoken of holds an office. Stateless; threads may share
/// it.
final class Offices {
  static final Speaker SEVERAL = new Speaker.Unresolved("a title that several hold");

  private Offices() {}

  /// "the minister" where the article has spoken of one actor with such a title, or of a minister
  /// and of the ministry.
  ///
  /// @param otherwise who it is where nobody spoken of has such a title
  static Speaker holder(
      Actors actors, List<Referent> referents, Titles.Title title, Speaker otherwise) {
    Speaker.@Nullable Watched found = null;
    for (Referent referent : referents) {
      if (!(referent.speaker() instanceof Speaker.Watched watched)
          || titles(actors, watched, title).isEmpty()) {
        continue;
      }
      if (found != null && !isOneOffice(actors, found, watched, title)) {
        return SEVERAL;
      }
      found = found == null ? watched : both(found, watched);
    }
    return found == null ? otherwise : found;
  }

  static long persons(Actors actors, Collection<ActorId> ids) {
    return ids.stream().filter(id -> Kinds.isPerson(actors, id)).count();
  }

  /// The same speaker, or a person and the body that this person speaks for.
  private static boolean isOneOffice(
      Actors actors, Speaker.Watched one, Speaker.Watched other, Titles.Title title) {
    if (one.equals(other)) {
      return true;
    }
    Set<String> shared = titles(actors, one, title);
    shared.retainAll(titles(actors, other, title));
    Speaker.Watched both = both(one, other);
    long persons = persons(actors, both.actors());
    return !shared.isEmpty() && persons == 1 && both.actors().size() == 2;
  }

  private static Speaker.Watched both(Speaker.Watched one, Speaker.Watched other) {
    Set<ActorId> ids = new LinkedHashSet<>(one.actors());
    ids.addAll(other.actors());
    return new Speaker.Watched(List.copyOf(ids), one.viaSpokesperson() && other.viaSpokesperson());
  }

  /// The titles that a speaker holds and that may be shortened to this one.
  private static Set<String> titles(Actors actors, Speaker.Watched watched, Titles.Title title) {
    Set<String> held = new HashSet<>();
    for (ActorId id : watched.actors()) {
      actors.find(id).map(Actor::titles).ifPresent(held::addAll);
    }
    held.removeIf(one -> !Titles.isFormOf(title, one));
    return held;
  }
}

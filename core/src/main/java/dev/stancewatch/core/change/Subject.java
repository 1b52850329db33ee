package dev.stancewatch.core.change;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.Term;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.PositionKey;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Whose position on what is decided: the part of the watch files that a decision needs.
///
/// @param middles stances between the others; a move to one is partial
/// @param terms who holds the office and when, oldest first; empty unless the actor is an office
public record Subject(PositionKey key, Set<StanceId> middles, List<Term> terms) {
  public Subject {
    middles = Set.copyOf(middles);
    terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
  }

  /// Takes from the watches what a decision needs.
  ///
  /// @throws IllegalArgumentException if the axis is not the one of the key
  public static Subject of(Actor actor, AxisKey key, Axis axis) {
    if (!key.axis().equals(axis.id())) {
      throw new IllegalArgumentException("axis " + axis.id() + " is not that of " + key);
    }
    Set<StanceId> middles =
        Set.copyOf(axis.stances().stream().filter(Stance::middle).map(Stance::id).toList());
    return new Subject(new PositionKey(actor.id(), key), middles, actor.terms());
  }
}

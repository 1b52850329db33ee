package dev.stancewatch.core.actor;

import java.util.List;

/// A person, office, government, company, party or institution that is watched.
///
/// @param name full name, as alerts print it
/// @param aliases names by which articles call the actor
/// @param titles descriptions such as "the president"; they mean the actor only where nobody nearer
///   fits
/// @param metonyms places and buildings that stand for the actor, such as "the Kremlin"
/// @param spokespeople persons whose words count as the actor's
/// @param country country whose press may say "the president" without a name; empty if none
/// @param terms who holds the office and when; empty unless the kind is [ActorKind#OFFICE]
public record Actor(
    ActorId id,
    String name,
    ActorKind kind,
    List<String> aliases,
    List<String> titles,
    List<String> metonyms,
    List<Spokesperson> spokespeople,
    String country,
    List<Term> terms) {
  public Actor {
    if (name.isBlank()) {
      throw new IllegalArgumentException("actor " + id + " has no name");
    }
    if (!terms.isEmpty() && kind != ActorKind.OFFICE) {
      throw new IllegalArgumentException("actor " + id + " is no office but has terms");
    }
    aliases = List.copyOf(aliases);
    titles = List.copyOf(titles);
    metonyms = List.copyOf(metonyms);
    spokespeople = List.copyOf(spokespeople);
    terms = List.copyOf(terms);
  }
}

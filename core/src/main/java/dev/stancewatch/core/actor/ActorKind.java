package dev.stancewatch.core.actor;

/// What sort of thing an actor is.
public enum ActorKind {
  PERSON,
  OFFICE,
  GOVERNMENT,
  COMPANY,
  INSTITUTION,
  PARTY
}

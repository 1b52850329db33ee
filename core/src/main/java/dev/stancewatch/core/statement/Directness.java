package dev.stancewatch.core.statement;

/// How close the words are to the actor.
public enum Directness {
  /// A quotation of the actor or a spokesperson, or the actor's own document.
  DIRECT,
  /// The reporter's account of what the actor says.
  INDIRECT,
  /// What somebody else, or an unsigned paper, claims of the actor.
  SECOND_HAND
}

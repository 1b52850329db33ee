package dev.stancewatch.core.change;

/// Where the way of a reading ended. The first ones leave the position alone.
public enum Verdict {
  ARTICLE_WITHDRAWN,
  ARTICLE_REVISED,
  COPY,
  PAST,
  HYPOTHETICAL,
  SECOND_HAND,
  UNSURE,
  /// The article has the actor on two sides at once.
  AMBIGUOUS,
  /// Too weak to count against what is held, such as a blog's word against a quotation.
  TOO_WEAK,
  /// The first stance known of this actor, or of this holder of the office.
  BASELINE,
  /// The held stance once more.
  REPEATS,
  /// Compatible with what is held and more precise.
  REFINES,
  /// The first report of a change; more is needed.
  OPENS,
  /// One more report of a change; more is needed, or it was certain already.
  SUPPORTS_CHANGE,
  /// With it, a change became certain.
  CONFIRMS,
  /// It ended a reported change, or took back a certain one.
  ENDS
}

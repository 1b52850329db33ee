package dev.stancewatch.core.change;

/// A rule of evidence that can be switched off, to see what it is worth.
public enum Rule {
  /// Syndicated copies neither trigger nor corroborate. Off: a copy is an article like any other.
  COPIES,
  /// What others claim of the actor moves nothing. Off: it counts as a report.
  SECOND_HAND,
  /// An earlier stance recalled moves nothing. Off: it counts as current.
  PAST,
  /// A stance under a condition that does not hold moves nothing. Off: it counts as current.
  HYPOTHETICAL,
  /// A report needs a second one. Off: whatever counts at all confirms at once.
  CONFIRMATION,
  /// The second report must come from another publisher family. Off: from another article.
  FAMILIES,
  /// State media of the actor's own state are no second witness. Off: they are press.
  STATE_MEDIA,
  /// Blogs count little, and all of them as one. Off: a blog is press.
  BLOGS,
  /// Unnamed speakers count less, and their quotations confirm nothing. Off: as if named.
  ANONYMOUS,
  /// Statements are put in the order in which they were said. Off: in the order of arrival.
  LATE,
  /// A denial takes a change back. Off: it is a change like any other.
  DENIAL,
  /// Going back and forth gives one alert and one notice. Off: an alert each time.
  FLAPPING,
  /// A report that nobody confirms in time is forgotten. Off: it waits for ever.
  LAPSE,
  /// Rejecting the held stance without naming another moves the position. Off: it does not.
  DROPPED_DEMAND,
  /// An article with the actor on two sides of a stance says nothing about it. Off: support wins.
  CONTRADICTION,
  /// A word that is too weak to found a position founds none that others must overturn. Off: the
  /// first word of any weight is the baseline.
  FIRM_BASELINE,
  /// Adding or lifting limits on a held stance is a partial change. Not among the standard rules.
  CONDITIONS
}

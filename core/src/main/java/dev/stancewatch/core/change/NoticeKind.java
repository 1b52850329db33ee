package dev.stancewatch.core.change;

/// What is told about a change.
public enum NoticeKind {
  /// A change is reported but not certain. For those who asked for candidates.
  REPORTED,
  /// A change is certain: the alert.
  CONFIRMED,
  /// An alert that was told needs a correction: same alert, other facts.
  UPDATED,
  /// What was told no longer holds: denied, or its evidence was taken back.
  WITHDRAWN,
  /// The actor went back and forth; nothing more is told until it settles.
  UNSTABLE,
  /// After a time of going back and forth the actor keeps to one stance.
  SETTLED,
  /// The office has a new holder who has now taken a stance. No change of anybody's mind.
  NEW_HOLDER
}

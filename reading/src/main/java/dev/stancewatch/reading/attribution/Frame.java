package dev.stancewatch.reading.attribution;

/// What can stand after a cue.
enum Frame {
  /// A clause, with or without "that".
  CLAUSE,
  /// A clause, but only with "that": "moved that the date be struck out".
  THAT,
  /// A quotation, before or after.
  QUOTATION,
  /// A thing: "rejected the plan".
  OBJECT,
  /// An infinitive: "vowed to stay".
  INFINITIVE,
  /// A person and an infinitive: "urged both sides to stop".
  DIRECTIVE,
  /// The hearer, before the clause: "told reporters that".
  HEARER,
  /// A thing and what it is called: "called the vote a farce".
  NAMING
}

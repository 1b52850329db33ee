package dev.stancewatch.reading.attribution;

/// The form of a verb. A regular past may also be a participle.
enum Inflection {
  BASE,
  PRESENT,
  PAST,
  PARTICIPLE,
  GERUND
}

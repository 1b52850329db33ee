package dev.stancewatch.reading.actor;

/// Somebody or some body whom the text has spoken of.
///
/// @param human whether "he" or "she" can mean it
record Referent(Speaker speaker, boolean human, Gender gender, int sentence) {
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }
}

package dev.stancewatch.reading.actor;

/// Somebody or some body whom the text has spoken of.
///
/// @param human whether "he" or "she" can mean it
/// @param sentence in which it was spoken of, by number
/// @param unit of that sentence with which its name begins
record Referent(Speaker speaker, boolean human, Gender gender, int sentence, int unit) {
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  /// Whether it was spoken of before a place.
  boolean isBefore(int number, int begin) {
    return sentence < number || unit < begin;
  }
}

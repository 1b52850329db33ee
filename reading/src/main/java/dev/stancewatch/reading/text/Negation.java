package dev.stancewatch.reading.text;

/// How English prints "not". Stateless; threads may share it.
public final class Negation {
  /// A regular expression for "not" as a word or as the end of one: "did not", "didn't".
  public static final String NOT = "(?:\\bnot|n['\u2019]t)";

  private Negation() {}
}

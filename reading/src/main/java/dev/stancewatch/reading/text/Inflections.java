package dev.stancewatch.reading.text;

import java.util.Set;

/// Regular English verb forms, as far as the lexicon needs them.
public final class Inflections {
  private static final Set<String> DOUBLING =
      Set.of(
          "admit", "drop", "plan", "regret", "rebut", "quip", "commit", "refer", "concur", "stop",
          "ban", "win", "begin", "run", "put", "set", "cut", "permit", "step", "quit", "hit",
          "prefer", "shut", "sit", "get");

  private Inflections() {}

  public static String present(String verb) {
    if (endsInConsonantY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    boolean hissing =
        verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x");
    return verb + (hissing ? "es" : "s");
  }

  public static String past(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    if (endsInConsonantY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return stem(verb) + "ed";
  }

  public static String gerund(String verb) {
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee");
    return silent ? verb.substring(0, verb.length() - 1) + "ing" : stem(verb) + "ing";
  }

  private static String stem(String verb) {
    return DOUBLING.contains(verb) ? verb + verb.charAt(verb.length() - 1) : verb;
  }

  private static boolean endsInConsonantY(String verb) {
    return verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
  }
}

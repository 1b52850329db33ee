package dev.stancewatch.cli.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// One case that the product got wrong.
///
/// @param weight how bad it is among the errors of its suite, the larger the worse: how sure the
///   product was of the wrong answer, or how little the right one lacked
/// @param kind what went wrong, in a word or two
/// @param name the case, so that it can be looked up in the set
/// @param details what a person needs to see why, in the order in which it is printed
public record CaseError(
    double weight, String kind, String name, SequencedMap<String, String> details) {
  public CaseError {
    if (!Double.isFinite(weight)) {
      throw new IllegalArgumentException("error in " + name + " weighs " + weight);
    }
    details = new LinkedHashMap<>(details);
  }

  /// An error without details; [#with] adds them.
  static CaseError of(double weight, String kind, String name) {
    return new CaseError(weight, kind, name, new LinkedHashMap<>());
  }

  /// The same error with one more detail; none is added for an empty text.
  CaseError with(String label, String text) {
    Map<String, String> more = new LinkedHashMap<>(details);
    if (!text.isEmpty()) {
      more.put(label, text);
    }
    return new CaseError(weight, kind, name, new LinkedHashMap<>(more));
  }
}

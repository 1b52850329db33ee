package dev.stancewatch.web.fuzz;

import java.util.List;
import java.util.Locale;

/// What came of fuzzing one target.
///
/// @param inputs how many it was given
/// @param kinds how many different answers it gave
/// @param longestMillis processor time of the slowest input
/// @param faults what threw or took too long, with the input in hexadecimal digits
record FuzzReport(String target, long inputs, int kinds, long longestMillis, List<String> faults) {
  FuzzReport {
    faults = List.copyOf(faults);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-9s %,d inputs, %d kinds of answer, slowest %d ms, %d faults",
        target,
        inputs,
        kinds,
        longestMillis,
        faults.size());
  }
}

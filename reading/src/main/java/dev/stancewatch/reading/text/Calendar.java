package dev.stancewatch.reading.text;

import java.util.Set;

/// Names of days and months, in lower case. Stateless; threads may share it.
public final class Calendar {
  public static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  public static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Calendar() {}
}

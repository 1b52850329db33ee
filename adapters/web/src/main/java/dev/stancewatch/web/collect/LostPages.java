package dev.stancewatch.web.collect;

import dev.stancewatch.web.schedule.Pages;
import java.util.List;

/// How the pages of one look did.
///
/// @param notices what the operator should hear if the articles are told without them
record LostPages(Pages pages, List<String> notices) {
  LostPages {
    notices = List.copyOf(notices);
  }

  static LostPages of(List<PageFetch.Outcome> outcomes) {
    boolean wanted = false;
    int lost = 0;
    String last = "";
    for (PageFetch.Outcome outcome : outcomes) {
      switch (outcome) {
        case PageFetch.Outcome.NotWanted() -> {}
        case PageFetch.Outcome.Read _, PageFetch.Outcome.None _ -> wanted = true;
        case PageFetch.Outcome.Later(String reason) -> {
          lost++;
          last = reason;
        }
      }
    }
    if (lost > 0) {
      return new LostPages(
          new Pages.Lost(last), List.of("told without their pages: " + lost + ", " + last));
    }
    return new LostPages(wanted ? new Pages.Answered() : new Pages.NotWanted(), List.of());
  }
}

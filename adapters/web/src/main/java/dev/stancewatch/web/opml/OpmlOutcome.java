package dev.stancewatch.web.opml;

import java.util.List;

/// What reading a subscription list gave.
public sealed interface OpmlOutcome {
  /// @param title of the list, may be empty
  record Read(String title, List<Outline> outlines) implements OpmlOutcome {
    public Read {
      outlines = List.copyOf(outlines);
    }
  }

  /// No such list, or one beyond a limit.
  record Unreadable(String reason) implements OpmlOutcome {}
}

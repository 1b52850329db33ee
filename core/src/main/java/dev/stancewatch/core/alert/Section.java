package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.Grade;

/// The parts of a digest, in their order.
enum Section {
  CONFIRMED("CONFIRMED CHANGES"),
  PARTIAL("PARTIAL CHANGES"),
  UNSETTLED("BACK AND FORTH"),
  REPORTED("REPORTED, NOT CONFIRMED"),
  WITHDRAWN("WITHDRAWN");

  private final String heading;

  Section(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  static Section of(Alert alert) {
    return switch (alert.kind()) {
      case CONFIRMED, UPDATED, SETTLED, NEW_HOLDER ->
          alert.grade() == Grade.FULL ? CONFIRMED : PARTIAL;
      case UNSTABLE -> UNSETTLED;
      case REPORTED -> REPORTED;
      case WITHDRAWN -> WITHDRAWN;
    };
  }

  /// Whether an alert tells of a move that holds.
  static boolean moves(Alert alert) {
    return switch (of(alert)) {
      case CONFIRMED, PARTIAL, UNSETTLED -> true;
      case REPORTED, WITHDRAWN -> false;
    };
  }
}

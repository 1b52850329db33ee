package dev.stancewatch.cli.replay;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.watch.Watch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a replay calls actors, stances and times for people. Immutable; threads may share it.
record Labels(Watch watch) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  /// A constant in lower case, with hyphens.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String actor(ActorId actor) {
    return watch.actors().find(actor).map(Actor::name).orElse(actor.value());
  }

  String stance(AxisKey axis, StanceId stance) {
    return watch
        .findAxis(axis)
        .flatMap(found -> found.find(stance))
        .map(Stance::label)
        .orElse(stance.value());
  }

  String position(AxisKey axis, Position position) {
    return switch (position) {
      case Position.Unknown _ -> "unknown";
      case Position.Supports supports -> "\"" + stance(axis, supports.stance()) + "\"";
      case Position.Opposes opposes ->
          opposes.stances().stream()
              .map(rejected -> "against \"" + stance(axis, rejected) + "\"")
              .collect(Collectors.joining(" and "));
    };
  }

  /// One line that says who moved where.
  String finding(Change change) {
    AxisKey axis = change.key().axis();
    return word(change.stage()).toUpperCase(Locale.ROOT)
        + ": "
        + actor(change.key().actor())
        + ", from "
        + position(axis, change.from())
        + " to "
        + position(axis, change.to())
        + " ("
        + word(change.grade())
        + ")";
  }
}

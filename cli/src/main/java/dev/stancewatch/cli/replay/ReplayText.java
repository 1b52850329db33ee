package dev.stancewatch.cli.replay;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.core.watch.Watch;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Prints the events of a replay for people. For one thread.
final class ReplayText implements Consumer<ReplayEvent> {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Watch watch;
  private final PrintWriter out;

  ReplayText(ReplayFolder stream, PrintWriter out) {
    this.watch = stream.watch();
    this.out = out;
    out.printf(
        "%s%n%d articles, %d watched actors, %d issues%n",
        stream.title(),
        stream.articles().size(),
        watch.actors().all().size(),
        watch.issues().size());
  }

  @Override
  public void accept(ReplayEvent event) {
    switch (event) {
      case ReplayEvent.Arrived(Article article) -> arrived(article);
      case ReplayEvent.Heard(Reading reading) -> heard(reading);
      case ReplayEvent.Silent(ArticleTrace trace) ->
          out.printf("  nothing: %s (%s)%n", trace.reason(), trace.stage());
      case ReplayEvent.Moved(Change change) -> moved(change);
    }
  }

  private void arrived(Article article) {
    out.printf(
        "%n%s  %s  %s: %s%n",
        DAY_AND_TIME.format(article.fetchedAt()),
        article.id(),
        article.source().name(),
        article.headline());
  }

  private void heard(Reading reading) {
    out.printf(
        Locale.ROOT,
        "  %s %s \"%s\" (%s, %s%s, confidence %.2f)%n      \"%s\"%n",
        name(reading.actor()),
        reading.polarity() == Polarity.SUPPORT ? "supports" : "opposes",
        label(reading.axis(), reading.stance()),
        word(reading.time()),
        word(reading.directness()),
        reading.copy() ? ", copy" : "",
        reading.confidence(),
        reading.evidence().quote());
  }

  private void moved(Change change) {
    AxisKey axis = change.key().axis();
    out.printf(
        "  ** %s: %s, from %s to %s (%s)%n     %s%n",
        word(change.stage()).toUpperCase(Locale.ROOT),
        name(change.key().actor()),
        position(axis, change.from()),
        position(axis, change.to()),
        word(change.grade()),
        change.why());
    change.from().evidence().stream().findFirst().ifPresent(reading -> end("then", reading));
    end("now", change.trigger());
  }

  private void end(String when, Reading reading) {
    out.printf(
        "     %-4s  %s, %s: \"%s\"%n           %s%n",
        when,
        DAY.format(reading.saidAt()),
        reading.evidence().article().source().name(),
        reading.evidence().quote(),
        reading.evidence().article().url());
  }

  private String name(ActorId actor) {
    return watch.actors().find(actor).map(Actor::name).orElse(actor.value());
  }

  private String label(AxisKey axis, StanceId stance) {
    return watch
        .findAxis(axis)
        .flatMap(found -> found.find(stance))
        .map(Stance::label)
        .orElse(stance.value());
  }

  private String position(AxisKey axis, Position position) {
    return switch (position) {
      case Position.Unknown _ -> "unknown";
      case Position.Supports supports -> "\"" + label(axis, supports.stance()) + "\"";
      case Position.Opposes opposes ->
          opposes.stances().stream()
              .map(stance -> "against \"" + label(axis, stance) + "\"")
              .collect(Collectors.joining(" and "));
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

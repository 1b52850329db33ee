package dev.stancewatch.cli.replay;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.sns.local.NotReceived;
import dev.stancewatch.sns.local.Received;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/// Prints the events of a replay for people. For one thread.
final class ReplayText implements Consumer<ReplayEvent> {
  private final Labels labels;
  private final PrintWriter out;

  ReplayText(ReplayFolder stream, PrintWriter out) {
    Watch watch = stream.watch();
    this.labels = new Labels(watch);
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
      case ReplayEvent.Edited(_, PositionKey key) ->
          out.printf(
              "  edited: what the earlier text had %s say no longer counts%n",
              labels.actor(key.actor()));
      case ReplayEvent.Silent(ArticleTrace trace) ->
          out.printf("  nothing: %s (%s)%n", trace.reason(), trace.stage());
      case ReplayEvent.Moved(Change change) -> moved(change);
      case ReplayEvent.Alerted(_, Received message) -> alerted(message);
      case ReplayEvent.Digested(Received message) -> alerted(message);
      case ReplayEvent.KeptBack(_, NotReceived message) ->
          out.printf(
              "  -- not to %s %s: %s%n", message.protocol(), message.endpoint(), message.reason());
    }
  }

  private void arrived(Article article) {
    out.printf(
        "%n%s  %s  %s: %s%n",
        Labels.time(article.fetchedAt()),
        article.id(),
        article.source().name(),
        article.headline());
  }

  private void heard(Reading reading) {
    out.printf(
        Locale.ROOT,
        "  %s %s \"%s\" (%s, %s%s, confidence %.2f)%n      \"%s\"%n",
        labels.actor(reading.actor()),
        reading.polarity() == Polarity.SUPPORT ? "supports" : "opposes",
        labels.stance(reading.axis(), reading.stance()),
        Labels.word(reading.time()),
        Labels.word(reading.directness()),
        reading.copy() ? ", copy" : "",
        reading.confidence(),
        reading.evidence().quote());
  }

  private void moved(Change change) {
    out.printf("  ** %s%n     %s%n", labels.finding(change), change.why());
    change.from().evidence().stream().findFirst().ifPresent(reading -> end("then", reading));
    end("now", change.trigger());
  }

  private void alerted(Received message) {
    out.printf("  >> %s to %s%n", message.protocol(), message.endpoint());
    if (!message.subject().isEmpty()) {
      out.printf("     | Subject: %s%n     |%n", message.subject());
    }
    message.body().lines().forEach(line -> out.printf("     | %s%n", line));
  }

  private void end(String when, Reading reading) {
    out.printf(
        "     %-4s  %s, %s: \"%s\"%n           %s%n",
        when,
        Labels.day(reading.saidAt()),
        reading.evidence().article().source().name(),
        reading.evidence().quote(),
        reading.evidence().article().url());
  }
}

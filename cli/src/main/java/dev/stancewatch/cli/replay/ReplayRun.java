package dev.stancewatch.cli.replay;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.Copies;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.Decision;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Stage;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.Editions;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.statement.ArticleTraces;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.functions.changes.ChangeFinder;
import dev.stancewatch.functions.changes.FindChanges;
import dev.stancewatch.functions.statements.ExtractStatements;
import dev.stancewatch.functions.statements.StatementExtractor;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.KeyedEntries;
import dev.stancewatch.lambda.LocalContext;
import dev.stancewatch.reading.ArticleReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Drives articles through the real handlers, one at a time, as the queues of a deployment would.
/// For one thread.
final class ReplayRun {
  private static final int PLENTY_OF_TIME_MILLIS = 900_000;

  private final Watch watch;
  private final Ledgers ledgers;
  private final ArticleTraces traces;
  private final LocalAlerts alerts;
  private final ReplayClock clock;
  private final LocalQueue queue = new LocalQueue();
  private final LocalContext context = new LocalContext(PLENTY_OF_TIME_MILLIS);
  private final ExtractStatements extractStatements;
  private final FindChanges findChanges;
  private final Map<ChangeId, Stage> told = new HashMap<>();

  /// @param alerts publishes over the same ledgers
  ReplayRun(
      Watch watch,
      ArticleReader reader,
      Copies copies,
      Editions editions,
      Ledgers ledgers,
      ArticleTraces traces,
      LocalAlerts alerts,
      ReplayClock clock) {
    this.watch = watch;
    this.alerts = alerts;
    this.clock = clock;
    this.ledgers = ledgers;
    this.traces = traces;
    this.extractStatements =
        new ExtractStatements(new StatementExtractor(reader, copies, editions, queue, traces));
    this.findChanges = new FindChanges(new ChangeFinder(watch, ledgers));
  }

  /// Lets one article through the whole flow.
  ///
  /// @throws IllegalStateException if a handler gives a message back, which no replay has a reason
  ///   for
  void accept(Article article, Consumer<ReplayEvent> events) {
    clock.set(article.fetchedAt());
    alerts.digest(events);
    events.accept(new ReplayEvent.Arrived(article));
    expectDone(
        article.id(),
        extractStatements.handleRequest(LocalQueue.event(Json.write(article), Map.of()), context));
    List<KeyedEntries> messages = queue.drain();
    if (messages.stream().allMatch(ReplayRun::isSilent)) {
      traces.find(article.id()).ifPresent(trace -> events.accept(new ReplayEvent.Silent(trace)));
    }
    for (KeyedEntries message : messages) {
      message.entries().forEach(entry -> heard(entry, events));
      if (message.entries().stream().anyMatch(LogEntry.Revised.class::isInstance)) {
        events.accept(new ReplayEvent.Edited(article.id(), message.key()));
      }
      expectDone(article.id(), findChanges.handleRequest(LocalQueue.event(message), context));
      moved(message.key(), article, events);
    }
    alerts.publish(context, events);
  }

  private static boolean isSilent(KeyedEntries message) {
    return message.entries().stream().noneMatch(LogEntry.Learned.class::isInstance);
  }

  private static void heard(LogEntry entry, Consumer<ReplayEvent> events) {
    if (entry instanceof LogEntry.Learned(var reading)) {
      events.accept(new ReplayEvent.Heard(reading));
    }
  }

  /// Changes that are new or reached another stage by what was just learned.
  private void moved(PositionKey key, Article article, Consumer<ReplayEvent> events) {
    Actor actor = watch.actors().find(key.actor()).orElseThrow();
    Subject subject = Subject.of(actor, key.axis(), watch.findAxis(key.axis()).orElseThrow());
    List<Change> changes =
        Decision.fold(
                subject, ledgers.load(key).entries(), EvidenceRules.standard(), article.fetchedAt())
            .changes();
    for (Change change : changes) {
      if (told.put(change.id(), change.stage()) != change.stage()) {
        events.accept(new ReplayEvent.Moved(change));
      }
    }
  }

  private void expectDone(ArticleId article, SQSBatchResponse response) {
    if (!response.getBatchItemFailures().isEmpty()) {
      List<String> lines = context.logged().lines().toList();
      throw new IllegalStateException("article " + article + " failed: " + lines.getLast());
    }
  }
}

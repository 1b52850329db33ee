package dev.stancewatch.functions.changes;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Foldings;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Ledgers.Appended;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.json.KeyedEntries;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import java.util.Optional;

/// Gathers a ledger, lets the core decide, applies what it decided. Not to be shared by threads.
public final class ChangeFinder {
  /// Others write to the same ledger rarely: the queue hands out one group at a time.
  private static final int MAX_TRIES = 8;

  private final CurrentWatch watches;
  private final Ledgers ledgers;
  private final Foldings foldings = new Foldings(EvidenceRules.standard());

  public ChangeFinder(CurrentWatch watches, Ledgers ledgers) {
    this.watches = watches;
    this.ledgers = ledgers;
  }

  /// Adds entries to their log and puts into the outbox what is to be told.
  ///
  /// @param line takes what was decided
  /// @throws IllegalStateException if others kept writing in between; the message comes again
  public void find(KeyedEntries message, LogLine line) {
    PositionKey key = message.key();
    line.with("key", key).with("entries_count", message.entries().size());
    // Whoever read the article may have seen a push that this process has not.
    Optional<Subject> found =
        findSubject(watches.now(), key).or(() -> findSubject(watches.again(), key));
    if (found.isEmpty()) {
      line.with("skipped", "no longer watched");
      return;
    }
    Subject subject = found.get();
    for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
      Ledger ledger = ledgers.load(key);
      Step step = foldings.apply(subject, ledger, message.entries());
      line.with("fresh_count", step.fresh().size()).with("notices_count", step.notices().size());
      if (step.fresh().isEmpty()) {
        return;
      }
      Appended appended = ledgers.append(key, step.basedOn(), step.fresh(), step.notices());
      if (appended instanceof Appended.Stored) {
        line.metric("NewNotices", MetricUnit.COUNT, step.notices().size());
        return;
      }
    }
    throw new IllegalStateException(
        key + " was written by others " + MAX_TRIES + " times in a row");
  }

  private static Optional<Subject> findSubject(Watch watch, PositionKey key) {
    Optional<Actor> actor = watch.actors().find(key.actor());
    Optional<Axis> axis = watch.findAxis(key.axis());
    return actor.isEmpty() || axis.isEmpty()
        ? Optional.empty()
        : Optional.of(Subject.of(actor.get(), key.axis(), axis.get()));
  }
}

package dev.stancewatch.testkit;

import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Ledgers.Appended;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Steps;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One random schedule of writers and publishers over [Ledgers]: messages come twice and out of
/// order, writers meet on one key, and anybody may crash between any two steps. The same seed gives
/// the same schedule. Not to be shared by threads: the interleaving is simulated.
public final class LedgerSchedule {
  private static final int WRITERS = 3;
  private static final int PUBLISHERS = 2;
  private static final double CRASH = 0.08;
  private static final int PAGE = 5;

  private final Random random;
  private final Ledgers ledgers;
  private final Subject subject;
  private final EvidenceRules rules = EvidenceRules.standard();
  private final List<List<LogEntry>> messages;
  private final List<List<LogEntry>> queue = new ArrayList<>();
  private final List<List<LogEntry>> written = new ArrayList<>();
  private final List<Notice> published = new ArrayList<>();
  private int crashes;
  private int stale;

  /// Whether something was stored since the outbox was last seen empty. Saves questions whose
  /// answer is known, and changes no schedule.
  private boolean mayHaveUnsent;

  private LedgerSchedule(
      long seed, Ledgers ledgers, PositionKey key, List<List<LogEntry>> messages) {
    this.random = new Random(seed);
    this.ledgers = ledgers;
    this.subject = new Subject(key, Set.of(), List.of());
    this.messages = messages;
  }

  /// Runs a schedule to its end: all messages are delivered, all notices published.
  ///
  /// @param key a key that the ledgers do not hold yet
  /// @param messages what each article says; delivered at least once each, in any order
  public static ScheduleRun run(
      long seed, Ledgers ledgers, PositionKey key, List<List<LogEntry>> messages) {
    return new LedgerSchedule(seed, ledgers, key, messages).run();
  }

  private ScheduleRun run() {
    for (List<LogEntry> message : messages) {
      queue.add(message);
      if (random.nextInt(3) == 0) {
        queue.add(message);
      }
    }
    Collections.shuffle(queue, random);
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      workers.add(new Writer());
    }
    for (int i = 0; i < PUBLISHERS; i++) {
      workers.add(new Publisher());
    }
    while (!queue.isEmpty() || workers.stream().anyMatch(Worker::busy) || !unsent().isEmpty()) {
      Worker worker = workers.get(random.nextInt(workers.size()));
      if (random.nextDouble() < CRASH && worker.busy()) {
        crashes++;
        worker.crash();
      } else {
        worker.step();
      }
    }
    Ledger ledger = ledgers.load(subject.key());
    return new ScheduleRun(subject, messages, written, ledger, published, crashes, stale);
  }

  private List<Notice> unsent() {
    if (!mayHaveUnsent) {
      return List.of();
    }
    List<Notice> unsent =
        ledgers.unsent(PAGE).stream()
            .filter(notice -> notice.change().key().equals(subject.key()))
            .toList();
    mayHaveUnsent = !unsent.isEmpty();
    return unsent;
  }

  /// Somebody who works in steps and may crash after each.
  private interface Worker {
    boolean busy();

    void step();

    void crash();
  }

  /// Takes a message, loads, decides, writes, and lets the message go.
  private final class Writer implements Worker {
    private @Nullable List<LogEntry> message;
    private @Nullable Ledger loaded;
    private @Nullable Step decided;
    private boolean stored;

    @Override
    public boolean busy() {
      return message != null;
    }

    @Override
    public void step() {
      if (message == null) {
        if (!queue.isEmpty()) {
          message = queue.remove(random.nextInt(queue.size()));
        }
      } else if (stored) {
        forget();
      } else if (loaded == null) {
        loaded = ledgers.load(subject.key());
      } else if (decided == null) {
        decided = Steps.apply(subject, loaded, message, rules);
      } else {
        write(decided);
      }
    }

    private void write(Step step) {
      if (step.fresh().isEmpty()) {
        stored = true;
        return;
      }
      Appended outcome =
          ledgers.append(subject.key(), step.basedOn(), step.fresh(), step.notices());
      switch (outcome) {
        case Appended.Stored _ -> {
          written.add(step.fresh());
          mayHaveUnsent = true;
          stored = true;
        }
        case Appended.Stale _ -> {
          stale++;
          loaded = null;
          decided = null;
        }
      }
    }

    @Override
    public void crash() {
      if (message != null) {
        queue.add(message);
      }
      forget();
    }

    private void forget() {
      message = null;
      loaded = null;
      decided = null;
      stored = false;
    }
  }

  /// Reads the outbox, publishes, and marks.
  private final class Publisher implements Worker {
    private @Nullable Notice taken;
    private boolean out;

    @Override
    public boolean busy() {
      return taken != null;
    }

    @Override
    public void step() {
      if (taken == null) {
        List<Notice> waiting = unsent();
        taken = waiting.isEmpty() ? null : waiting.get(random.nextInt(waiting.size()));
      } else if (!out) {
        published.add(taken);
        out = true;
      } else {
        ledgers.markSent(taken.id(), Instant.EPOCH);
        crash();
      }
    }

    @Override
    public void crash() {
      taken = null;
      out = false;
    }
  }
}

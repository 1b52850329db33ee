package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.Decision;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.History;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Steps;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.EntryId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a schedule left behind.
///
/// @param messages what was to be delivered
/// @param written what the writers stored, in the order of the writes
/// @param published all that went out, repetitions included
public record ScheduleRun(
    Subject subject,
    List<List<LogEntry>> messages,
    List<List<LogEntry>> written,
    Ledger ledger,
    List<Notice> published,
    int crashes,
    int stale) {
  public ScheduleRun {
    messages = List.copyOf(messages);
    written = List.copyOf(written);
    published = List.copyOf(published);
  }

  /// Fails if anything was lost, invented, told under two names or told falsely.
  public void check() {
    nothingIsLostOrStoredTwice();
    outboxIsThatOfOneWriter();
    outboxIsPublishedAsItIs();
    todayIsThatOfTheFold();
    whatWasToldLastHoldsToday();
  }

  private void nothingIsLostOrStoredTwice() {
    List<EntryId> stored = ledger.entries().stream().map(LogEntry::id).sorted().toList();
    List<EntryId> sent =
        messages.stream().flatMap(List::stream).map(LogEntry::id).distinct().sorted().toList();
    assertEquals(sent, stored, "entries");
  }

  /// One writer alone, with the messages in the order in which they were written, tells the same.
  private void outboxIsThatOfOneWriter() {
    Ledger alone = Ledger.empty(ledger.key());
    for (List<LogEntry> message : written) {
      Step step = Steps.apply(subject, alone, message, EvidenceRules.standard());
      List<LogEntry> entries = new ArrayList<>(alone.entries());
      entries.addAll(step.fresh());
      List<Notice> notices = new ArrayList<>(alone.notices());
      notices.addAll(step.notices());
      alone = new Ledger(ledger.key(), alone.version() + 1, entries, notices);
    }
    assertEquals(alone.notices(), ledger.notices(), "notices");
  }

  private void outboxIsPublishedAsItIs() {
    Set<Notice> out = Set.copyOf(published);
    assertEquals(Set.copyOf(ledger.notices()), out, "published");
    Set<Object> names = out.stream().map(Notice::id).collect(Collectors.toSet());
    assertEquals(out.size(), names.size(), "one name for each notice");
  }

  private void todayIsThatOfTheFold() {
    assertEquals(ordered().today(), history().today(), "today, whatever the order");
    assertEquals(ordered().changes(), history().changes(), "changes, whatever the order");
  }

  /// Who has read all notices knows where the actor stands.
  private void whatWasToldLastHoldsToday() {
    Optional<Change> believed = Optional.empty();
    for (Notice notice : ledger.notices()) {
      Change change = notice.change();
      believed =
          switch (notice.kind()) {
            case REPORTED -> believed;
            case CONFIRMED, UPDATED, SETTLED -> Optional.of(change);
            case UNSTABLE, NEW_HOLDER -> Optional.empty();
            case WITHDRAWN -> believed.filter(last -> !last.id().equals(change.id()));
          };
    }
    if (believed.isPresent() && !history().unstable()) {
      Position told = believed.get().to();
      assertTrue(
          told.sameStance(history().today()), () -> "told " + told + ", is " + history().today());
    }
  }

  private History history() {
    return fold(ledger.entries());
  }

  private History ordered() {
    return fold(messages.stream().flatMap(List::stream).toList());
  }

  private History fold(List<LogEntry> entries) {
    return Decision.fold(
        subject, entries, EvidenceRules.standard(), Instant.parse("2030-01-01T00:00:00Z"));
  }
}

package dev.stancewatch.core.change;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Unknown;
import dev.stancewatch.core.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be told when one history takes the place of another. Not to be shared by threads.
final class Noticing {
  private final Subject subject;
  private final List<Notice> told;
  private final History before;
  private final History after;
  private final List<Notice> notices = new ArrayList<>();

  Noticing(Subject subject, List<Notice> told, History before, History after) {
    this.subject = subject;
    this.told = told;
    this.before = before;
    this.after = after;
  }

  /// All that is to be told of new entries: corrections first, then news.
  ///
  /// @param fresh not empty
  List<Notice> notices(List<LogEntry> fresh) {
    Instant at =
        fresh.stream().map(LogEntry::learnedAt).max(Comparator.naturalOrder()).orElseThrow();
    correct(at);
    boolean moved = !before.today().sameStance(after.today());
    if (moved && before.today() instanceof Unknown vacant) {
      introduce(vacant, at);
    } else if (moved) {
      announce(at);
    } else if (before.unstable() && !after.unstable()) {
      settle(at);
    }
    if (!after.unstable()) {
      reconcile(at);
      report(at);
    }
    return notices;
  }

  /// Takes back what was told of changes that are gone.
  private void correct(Instant at) {
    for (Notice last : lastTold()) {
      Change change = last.change();
      switch (last.kind()) {
        case WITHDRAWN, NEW_HOLDER, SETTLED -> {}
        case REPORTED -> {
          Optional<Change> now = find(after, change.id());
          boolean gone = now.map(c -> c.stage() == Stage.WITHDRAWN).orElse(true);
          boolean held = change.to().sameStance(after.today());
          if (gone && !held && find(before, change.id()).isPresent()) {
            add(NoticeKind.WITHDRAWN, now.orElse(change), at, reason(now));
          }
        }
        case CONFIRMED, UPDATED, UNSTABLE -> {
          if (isSupported(before, change) && !isSupported(after, change)) {
            Optional<Change> now = find(after, change.id());
            add(NoticeKind.WITHDRAWN, now.orElse(change), at, reason(now));
          }
        }
      }
    }
  }

  /// Tells the change that led to today's position, if it is a new one.
  private void announce(Instant at) {
    Optional<Change> last =
        lastConfirmed(after)
            .filter(this::agrees)
            .filter(change -> !isConfirmed(before, change.id()));
    if (last.isEmpty()) {
      return;
    }
    Change change = last.get();
    switch (change.manner()) {
      case STEADY -> add(NoticeKind.CONFIRMED, change, at, change.why());
      case TURNS_BACK ->
          add(NoticeKind.UNSTABLE, change, at, "back at a stance just left: no settled position");
      case WAVERS -> {}
    }
  }

  /// Where subscribers would now take the actor to be elsewhere, tells what led to today's
  /// position: a dropped demand has found its rival, a correction of the past has changed the order
  /// of changes that were told already, or the rules are others than when it was told.
  private void reconcile(Instant at) {
    Optional<Change> believed = findBelieved().filter(change -> !agrees(change));
    if (believed.isEmpty()) {
      return;
    }
    Optional<Change> last = lastConfirmed(after).filter(this::agrees);
    if (last.isEmpty()) {
      add(NoticeKind.WITHDRAWN, believed.get(), at, reason(Optional.empty()));
      return;
    }
    ChangeId id = last.get().id();
    boolean known = told.stream().anyMatch(notice -> notice.change().id().equals(id));
    NoticeKind kind = known ? NoticeKind.UPDATED : NoticeKind.CONFIRMED;
    add(kind, last.get(), at, "now " + Why.words(after.today()));
  }

  /// The change that subscribers take to be the last, if what they were told does not leave it
  /// open.
  private Optional<Change> findBelieved() {
    List<Notice> all = new ArrayList<>(told);
    all.addAll(notices);
    Optional<Change> believed = Optional.empty();
    for (Notice notice : all) {
      Change change = notice.change();
      believed =
          switch (notice.kind()) {
            case REPORTED -> believed;
            case CONFIRMED, UPDATED, SETTLED -> Optional.of(change);
            case UNSTABLE, NEW_HOLDER -> Optional.empty();
            case WITHDRAWN -> believed.filter(last -> !last.id().equals(change.id()));
          };
    }
    return believed;
  }

  private boolean agrees(Change change) {
    return Turn.sameAnswer(change.to(), after.today());
  }

  /// Tells that a new holder of the office has spoken, if the predecessor stood elsewhere.
  private void introduce(Unknown vacant, Instant at) {
    Optional<Position> predecessor =
        before.positions().reversed().stream().filter(p -> !(p instanceof Unknown)).findFirst();
    if (predecessor.isEmpty()
        || subject.terms().isEmpty()
        || Turn.sameAnswer(predecessor.get(), after.today())) {
      return;
    }
    Reading first = after.today().evidence().getFirst();
    ChangeId id =
        new ChangeId(Hash.of(subject.key().toString(), "new holder", "" + vacant.since()));
    Change succession =
        new Change(
            id,
            subject.key(),
            predecessor.get(),
            after.today(),
            Turn.grade(predecessor.get(), after.today(), subject),
            Stage.CONFIRMED,
            Manner.STEADY,
            first,
            List.of(),
            0,
            at,
            "the office has a new holder; nobody changed their mind");
    if (told.stream().noneMatch(notice -> notice.change().id().equals(id))) {
      add(NoticeKind.NEW_HOLDER, succession, at, succession.why());
    }
  }

  private void settle(Instant at) {
    boolean toldUnstable =
        !told.isEmpty() && lastTold().stream().anyMatch(last -> last.kind() == NoticeKind.UNSTABLE);
    lastConfirmed(after)
        .filter(_ -> toldUnstable)
        .ifPresent(last -> add(NoticeKind.SETTLED, last, at, "it has kept to one stance since"));
  }

  private void report(Instant at) {
    for (Change candidate : after.changes(Stage.CANDIDATE)) {
      boolean known =
          find(before, candidate.id()).isPresent()
              || told.stream().anyMatch(notice -> notice.change().id().equals(candidate.id()));
      if (!known) {
        add(NoticeKind.REPORTED, candidate, at, candidate.why());
      }
    }
  }

  /// Whether a history has the change that was told, or the same one under another name: a late
  /// article may show that it was said earlier.
  private boolean isSupported(History history, Change change) {
    if (isConfirmed(history, change.id())) {
      return true;
    }
    Set<ChangeId> namesTold = new HashSet<>();
    told.forEach(notice -> namesTold.add(notice.change().id()));
    return history.changes(Stage.CONFIRMED).stream()
        .filter(other -> !namesTold.contains(other.id()))
        .anyMatch(other -> Turn.sameAnswer(other.to(), change.to()));
  }

  private static boolean isConfirmed(History history, ChangeId id) {
    return find(history, id).filter(change -> change.stage() == Stage.CONFIRMED).isPresent();
  }

  private static Optional<Change> find(History history, ChangeId id) {
    return history.changes().reversed().stream()
        .filter(change -> change.id().equals(id))
        .findFirst();
  }

  private static Optional<Change> lastConfirmed(History history) {
    return history.changes(Stage.CONFIRMED).reversed().stream().findFirst();
  }

  /// The last notice of each change that was ever told, oldest first.
  private List<Notice> lastTold() {
    Map<ChangeId, Notice> last = new LinkedHashMap<>();
    told.forEach(notice -> last.put(notice.change().id(), notice));
    return List.copyOf(last.values());
  }

  private static String reason(Optional<Change> now) {
    return now.filter(change -> change.stage() == Stage.WITHDRAWN)
        .map(Change::why)
        .orElse("the evidence that it rested on was taken back");
  }

  private void add(NoticeKind kind, Change change, Instant at, String why) {
    long round =
        told.stream()
            .filter(notice -> notice.change().id().equals(change.id()) && notice.kind() == kind)
            .count();
    NoticeId id = new NoticeId(Hash.of(change.id().value(), kind.name(), "" + round));
    notices.add(new Notice(id, kind, change, at, why));
  }
}

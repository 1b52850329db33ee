package dev.stancewatch.testkit;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.position.EntryId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Ledgers in a map. Threads may share it: every method holds the one lock.
public final class InMemoryLedgers implements Ledgers {
  private static final Comparator<Notice> BY_AGE =
      Comparator.comparing(Notice::at).thenComparing(Notice::id);
  private static final Comparator<PositionKey> BY_NAME =
      Comparator.comparing(PositionKey::toString);

  private final Map<PositionKey, Ledger> byKey = new HashMap<>();
  private final Map<NoticeId, Notice> notices = new LinkedHashMap<>();
  private final NavigableSet<Notice> waiting = new TreeSet<>(BY_AGE);

  @Override
  public synchronized Ledger load(PositionKey key) {
    return byKey.getOrDefault(key, Ledger.empty(key));
  }

  @Override
  public synchronized Appended append(
      PositionKey key, long expectedVersion, List<LogEntry> entries, List<Notice> added) {
    Ledger stored = load(key);
    if (stored.version() != expectedVersion) {
      return new Appended.Stale(stored.version());
    }
    List<LogEntry> allEntries = new ArrayList<>(stored.entries());
    Set<EntryId> known = new HashSet<>();
    stored.entries().forEach(entry -> known.add(entry.id()));
    entries.stream().filter(entry -> known.add(entry.id())).forEach(allEntries::add);
    List<Notice> allNotices = new ArrayList<>(stored.notices());
    for (Notice notice : added) {
      if (notices.putIfAbsent(notice.id(), notice) == null) {
        waiting.add(notice);
        allNotices.add(notice);
      }
    }
    if (allEntries.size() == stored.entries().size()
        && allNotices.size() == stored.notices().size()) {
      return new Appended.Stored(stored.version());
    }
    long version = stored.version() + 1;
    byKey.put(key, new Ledger(key, version, allEntries, allNotices));
    return new Appended.Stored(version);
  }

  @Override
  public synchronized List<Notice> unsent(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
    }
    return waiting.stream().limit(limit).toList();
  }

  @Override
  public synchronized List<NoticeId> unsentIds(int limit) {
    return unsent(limit).stream().map(Notice::id).toList();
  }

  @Override
  public synchronized Marked markSent(NoticeId id, Instant at) {
    Notice notice = notices.get(id);
    if (notice == null) {
      return Marked.UNKNOWN_NOTICE;
    }
    return waiting.remove(notice) ? Marked.MARKED : Marked.ALREADY_SENT;
  }

  @Override
  public synchronized boolean isSent(NoticeId id) {
    Notice notice = notices.get(id);
    return notice != null && !waiting.contains(notice);
  }

  @Override
  public synchronized List<PositionKey> keysOf(ActorId actor) {
    return byKey.keySet().stream()
        .filter(key -> key.actor().equals(actor))
        .sorted(BY_NAME)
        .toList();
  }

  @Override
  public synchronized List<PositionKey> keysOf(ArticleId article) {
    return byKey.values().stream()
        .filter(ledger -> ledger.entries().stream().anyMatch(e -> e.article().equals(article)))
        .map(Ledger::key)
        .sorted(BY_NAME)
        .toList();
  }

  @Override
  public synchronized List<Notice> noticesOf(ChangeId change) {
    return notices.values().stream()
        .filter(notice -> notice.change().id().equals(change))
        .sorted(BY_AGE)
        .toList();
  }

  @Override
  public synchronized Optional<Notice> findNotice(NoticeId id) {
    return Optional.ofNullable(notices.get(id));
  }
}

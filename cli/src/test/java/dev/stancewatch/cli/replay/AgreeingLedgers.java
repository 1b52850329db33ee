package dev.stancewatch.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Several stores that are asked the same and have to answer the same, each time. What is printed
/// over any of them depends on nothing but its answers. For one thread.
final class AgreeingLedgers implements Ledgers {
  private final Map<String, Ledgers> stores;
  private int questions;

  /// @param stores two or more, by name, all empty
  AgreeingLedgers(Map<String, Ledgers> stores) {
    this.stores = Map.copyOf(stores);
  }

  /// How often all were asked and agreed.
  int questions() {
    return questions;
  }

  private <T> T agree(Function<Ledgers, T> question) {
    questions++;
    String first = stores.keySet().iterator().next();
    T answer = question.apply(stores.get(first));
    stores.forEach(
        (name, store) -> {
          if (!name.equals(first)) {
            assertEquals(answer, question.apply(store), name + " against " + first);
          }
        });
    return answer;
  }

  @Override
  public Ledger load(PositionKey key) {
    return agree(store -> store.load(key));
  }

  @Override
  public Appended append(
      PositionKey key, long expectedVersion, List<LogEntry> entries, List<Notice> notices) {
    return agree(store -> store.append(key, expectedVersion, entries, notices));
  }

  @Override
  public List<Notice> unsent(int limit) {
    return agree(store -> store.unsent(limit));
  }

  @Override
  public List<NoticeId> unsentIds(int limit) {
    return agree(store -> store.unsentIds(limit));
  }

  @Override
  public Marked markSent(NoticeId id, Instant at) {
    return agree(store -> store.markSent(id, at));
  }

  @Override
  public boolean isSent(NoticeId id) {
    return agree(store -> store.isSent(id));
  }

  @Override
  public List<PositionKey> keysOf(ActorId actor) {
    return agree(store -> store.keysOf(actor));
  }

  @Override
  public List<PositionKey> keysOf(ArticleId article) {
    return agree(store -> store.keysOf(article));
  }

  @Override
  public List<Notice> noticesOf(ChangeId change) {
    return agree(store -> store.noticesOf(change));
  }

  @Override
  public Optional<Notice> findNotice(NoticeId id) {
    return agree(store -> store.findNotice(id));
  }
}

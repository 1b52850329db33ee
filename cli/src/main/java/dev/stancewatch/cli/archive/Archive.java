package dev.stancewatch.cli.archive;

import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.cli.replay.ReplaySession;
import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.statement.ArticleTraces;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.dynamodb.DynamoDbArticleTraces;
import dev.stancewatch.dynamodb.DynamoDbDispatches;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// All that was kept of what was read, decided and told. Nothing is written to it.
///
/// @param name for people: where it is
/// @param faults what could not be read and is missing here, one line each
public record Archive(
    String name,
    Watch watch,
    Ledgers ledgers,
    ArticleTraces traces,
    Dispatches dispatches,
    List<String> faults,
    Runnable closing)
    implements AutoCloseable {
  public Archive {
    faults = List.copyOf(faults);
  }

  /// What the table of a deployment holds.
  ///
  /// @param client is closed with the archive
  public static Archive ofTable(String name, Watch watch, DynamoDbClient client, String table) {
    return new Archive(
        name,
        watch,
        new DynamoDbLedgers(client, table),
        new DynamoDbArticleTraces(client, table),
        new DynamoDbDispatches(client, table),
        List.of(),
        client::close);
  }

  /// What a replay brings forth, replayed now.
  public static Archive of(ReplayFolder stream) throws IOException {
    ReplaySession session = ReplaySession.inMemory(stream).runSilently();
    return new Archive(
        "this stream",
        session.watch(),
        session.ledgers(),
        session.traces(),
        session.dispatches(),
        stream.faults(),
        () -> {});
  }

  /// Exit status of a command that did its work: 0, or 1 if something is missing here.
  public int exitStatus() {
    return faults.isEmpty() ? 0 : 1;
  }

  /// Every ledger of a watched actor that holds something.
  public List<Known> known() {
    return watch.actors().all().stream()
        .flatMap(actor -> known(ledgers.keysOf(actor.id())).stream())
        .toList();
  }

  /// The ledgers of some keys; without those that are no longer watched.
  public List<Known> known(Collection<PositionKey> keys) {
    return keys.stream().flatMap(key -> find(key).stream()).toList();
  }

  /// The ledgers that an article touched.
  public List<Known> known(ArticleId article) {
    return known(ledgers.keysOf(article));
  }

  /// The notices that an id is about, oldest first.
  ///
  /// @param id of a change, or of one of its alerts
  public List<Notice> told(ChangeId id) {
    ChangeId change =
        ledgers.findNotice(new NoticeId(id.value())).map(notice -> notice.change().id()).orElse(id);
    return ledgers.noticesOf(change);
  }

  private Optional<Known> find(PositionKey key) {
    Optional<Actor> actor = watch.actors().find(key.actor());
    Optional<Axis> axis = watch.findAxis(key.axis());
    return actor.flatMap(
        who ->
            axis.map(
                question -> new Known(Subject.of(who, key.axis(), question), ledgers.load(key))));
  }

  @Override
  public void close() {
    closing.run();
  }
}

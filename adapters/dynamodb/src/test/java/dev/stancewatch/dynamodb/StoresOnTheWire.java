package dev.stancewatch.dynamodb;

import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.core.article.ArticleSketches;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.position.Editions;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.core.statement.ArticleTraces;
import dev.stancewatch.core.watch.WatchSets;
import dev.stancewatch.testkit.ArticleSketchesContract;
import dev.stancewatch.testkit.ArticleTracesContract;
import dev.stancewatch.testkit.DispatchesContract;
import dev.stancewatch.testkit.EditionsContract;
import dev.stancewatch.testkit.LedgerSchedulesContract;
import dev.stancewatch.testkit.LedgersContract;
import dev.stancewatch.testkit.SourceStatesContract;
import dev.stancewatch.testkit.SubscriptionsContract;
import dev.stancewatch.testkit.WatchSetsContract;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The contracts of all stores on an engine that answers over the wire.
abstract class StoresOnTheWire {
  private static final int SCHEDULES = 2;

  /// A client of the engine under test.
  abstract DynamoDbClient client();

  private String freshTable() {
    String table = "stores-" + UUID.randomUUID();
    TableTemplate.createIfMissing(client(), table);
    return table;
  }

  @Nested
  final class OfLedgers extends LedgersContract {
    private final Ledgers ledgers = new DynamoDbLedgers(client(), freshTable());

    @Override
    protected Ledgers ledgers() {
      return ledgers;
    }
  }

  @Nested
  final class OfLedgerSchedules extends LedgerSchedulesContract {
    private final Ledgers ledgers = new DynamoDbLedgers(client(), freshTable());

    @Override
    protected Ledgers ledgers() {
      return ledgers;
    }

    @Override
    protected int schedules() {
      return SCHEDULES;
    }
  }

  @Nested
  final class OfDispatches extends DispatchesContract {
    private final Dispatches dispatches = new DynamoDbDispatches(client(), freshTable());

    @Override
    protected Dispatches dispatches() {
      return dispatches;
    }
  }

  @Nested
  final class OfSubscriptions extends SubscriptionsContract {
    private final Subscriptions subscriptions = new DynamoDbSubscriptions(client(), freshTable());

    @Override
    protected Subscriptions subscriptions() {
      return subscriptions;
    }
  }

  @Nested
  final class OfSourceStates extends SourceStatesContract {
    @Override
    public SourceStates states() {
      return new DynamoDbSourceStates(client(), freshTable());
    }
  }

  @Nested
  final class OfArticleTraces extends ArticleTracesContract {
    private final ArticleTraces traces = new DynamoDbArticleTraces(client(), freshTable());

    @Override
    protected ArticleTraces traces() {
      return traces;
    }
  }

  @Nested
  final class OfArticleSketches extends ArticleSketchesContract {
    @Override
    protected Supplier<ArticleSketches> workers() {
      String table = freshTable();
      return () -> new DynamoDbArticleSketches(client(), table);
    }
  }

  @Nested
  final class OfEditions extends EditionsContract {
    private final Editions editions = new DynamoDbEditions(client(), freshTable());

    @Override
    protected Editions editions() {
      return editions;
    }
  }

  @Nested
  final class OfWatchSets extends WatchSetsContract {
    @Override
    protected WatchSets empty() {
      return new DynamoDbWatchSets(client(), freshTable());
    }
  }
}

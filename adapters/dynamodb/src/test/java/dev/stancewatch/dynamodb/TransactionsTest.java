package dev.stancewatch.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Which cancelled transactions are written again, and how often.
final class TransactionsTest {
  private static final TransactWriteItemsRequest REQUEST =
      TransactWriteItemsRequest.builder().build();

  @Test
  void write_conflictAndThrottling_isTriedAgainUntilItPasses() {
    Cancelling client =
        new Cancelling(
            cancelled("None", "TransactionConflict"),
            cancelled("ThrottlingError"),
            cancelled("ProvisionedThroughputExceeded", "None"));

    new Transactions(client).write(REQUEST);

    assertEquals(4, client.calls);
  }

  @Test
  void write_conditionThatDoesNotHold_isNotTriedAgain() {
    TransactionCanceledException first = cancelled("ConditionalCheckFailed", "TransactionConflict");
    Cancelling client = new Cancelling(first);

    assertSame(
        first,
        assertThrows(
            TransactionCanceledException.class, () -> new Transactions(client).write(REQUEST)));
    assertEquals(1, client.calls);
  }

  @Test
  void write_itemThatIsRefused_isNotTriedAgain() {
    Cancelling client = new Cancelling(cancelled("ValidationError"));

    assertThrows(TransactionCanceledException.class, () -> new Transactions(client).write(REQUEST));
    assertEquals(1, client.calls);
  }

  @Test
  void write_busyToTheEnd_givesUp() {
    Cancelling client =
        new Cancelling(
            Stream.generate(() -> cancelled("TransactionConflict"))
                .limit(20)
                .toArray(TransactionCanceledException[]::new));

    assertThrows(TransactionCanceledException.class, () -> new Transactions(client).write(REQUEST));
    assertEquals(Transactions.MAX_TRIES, client.calls);
  }

  private static TransactionCanceledException cancelled(String... codes) {
    List<CancellationReason> reasons =
        Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList();
    return TransactionCanceledException.builder().cancellationReasons(reasons).build();
  }

  /// Cancels as often as it was told to, and then writes.
  private static final class Cancelling implements DynamoDbClient {
    private final Deque<TransactionCanceledException> answers;
    private int calls;

    Cancelling(TransactionCanceledException... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      calls++;
      if (!answers.isEmpty()) {
        throw answers.removeFirst();
      }
      return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}

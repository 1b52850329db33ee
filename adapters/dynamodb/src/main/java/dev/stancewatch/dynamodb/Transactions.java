package dev.stancewatch.dynamodb;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Writes transactions, and again after a growing random pause while the engine is busy: the SDK
/// does not retry a cancelled transaction by itself. All pauses together stay below a second, far
/// from the timeout of any function. Threads may share it.
final class Transactions {
  private static final String CONFLICT = "TransactionConflict";
  private static final String CONDITION = "ConditionalCheckFailed";

  /// Reasons for which the same write may succeed later (Amazon DynamoDB, TransactWriteItems).
  private static final Set<String> BUSY =
      Set.of(CONFLICT, "ThrottlingError", "ProvisionedThroughputExceeded");

  private static final Set<String> LOST = Set.of(CONFLICT, CONDITION);

  static final int MAX_TRIES = 5;
  private static final long FIRST_PAUSE_MILLIS = 30;

  private final DynamoDbClient client;

  Transactions(DynamoDbClient client) {
    this.client = client;
  }

  /// @throws TransactionCanceledException if a condition did not hold, or the engine was busy to
  ///   the end
  void write(TransactWriteItemsRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(request);
        return;
      } catch (TransactionCanceledException e) {
        if (attempt == MAX_TRIES || !mayPass(e)) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  /// Whether a write failed because another came first.
  static boolean lost(RuntimeException failure) {
    return failure instanceof TransactionConflictException
        || (failure instanceof TransactionCanceledException cancelled
            && cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .anyMatch(LOST::contains));
  }

  /// A condition that does not hold now does not hold later.
  private static boolean mayPass(TransactionCanceledException e) {
    List<String> codes = e.cancellationReasons().stream().map(CancellationReason::code).toList();
    return !codes.contains(CONDITION) && codes.stream().anyMatch(BUSY::contains);
  }

  private static void pause(int attempt) {
    long longest = TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << (attempt - 1));
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}

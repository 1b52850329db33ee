package dev.stancewatch.testkit;

import dev.stancewatch.core.alert.Subscriptions;

final class InMemorySubscriptionsTest extends SubscriptionsContract {
  private final Subscriptions subscriptions = new InMemorySubscriptions();

  @Override
  protected Subscriptions subscriptions() {
    return subscriptions;
  }
}

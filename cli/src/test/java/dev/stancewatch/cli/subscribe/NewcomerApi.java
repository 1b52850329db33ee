package dev.stancewatch.cli.subscribe;

import dev.stancewatch.functions.subscriptions.ManageSubscriptions;
import dev.stancewatch.functions.subscriptions.SubscriptionDesk;
import dev.stancewatch.sns.SnsEnrolments;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.sns.local.InProcessSns;
import dev.stancewatch.testkit.InMemorySubscriptions;
import dev.stancewatch.watchfiles.WatchFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/// The HTTP API of a deployment that watches what the template says, on this machine.
public final class NewcomerApi implements AutoCloseable {
  private final LocalApi api;

  public NewcomerApi() throws IOException {
    InstantSource clock = InstantSource.system();
    InProcessSns sns = new InProcessSns(clock);
    Topics topics =
        new Topics(
            sns.createTopic(request -> request.name("alerts")).topicArn(),
            sns.createTopic(request -> request.name("digests")).topicArn());
    SubscriptionDesk desk =
        new SubscriptionDesk(
            new WatchFiles().builtInAll("ukraine-settlement,central-bank-rates"),
            new InMemorySubscriptions(),
            new SnsEnrolments(sns, topics),
            clock,
            Duration.ofDays(28));
    this.api = new LocalApi(new ManageSubscriptions(desk, Set.of()));
  }

  public String address() {
    return api.address();
  }

  @Override
  public void close() {
    api.close();
  }
}

package dev.stancewatch.functions.subscriptions;

import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.DynamoDbSubscriptions;
import dev.stancewatch.dynamodb.DynamoDbWatchSets;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.sns.SnsClients;
import dev.stancewatch.sns.SnsEnrolments;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.watchfiles.PushedWatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the deployed function is made of.
record Deployment(SubscriptionDesk desk, Set<String> operators) {
  private static final String ERASE_AFTER_DAYS = "28";

  static Deployment of(Environment environment) {
    Topics topics =
        new Topics(
            environment.need(Environment.ALERTS_TOPIC), environment.need(Environment.DIGEST_TOPIC));
    DynamoDbClient client = DynamoDbClients.create(environment.findEndpoint());
    String table = environment.need(Environment.TABLE);
    InstantSource clock = InstantSource.system();
    SubscriptionDesk desk =
        new SubscriptionDesk(
            new PushedWatch(
                environment.need(Environment.WATCHES),
                new DynamoDbWatchSets(client, table),
                clock,
                LogLine::refusedWatches),
            new DynamoDbSubscriptions(client, table),
            new SnsEnrolments(SnsClients.create(environment.findEndpoint()), topics),
            clock,
            Duration.ofDays(
                Long.parseLong(environment.get(Environment.ERASE_AFTER_DAYS, ERASE_AFTER_DAYS))));
    Set<String> operators =
        Arrays.stream(environment.get(Environment.OPERATORS, "").split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new Deployment(desk, operators);
  }
}

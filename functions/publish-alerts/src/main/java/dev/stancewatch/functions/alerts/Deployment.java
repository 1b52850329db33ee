package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.article.Canary;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.DynamoDbDispatches;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
import dev.stancewatch.dynamodb.DynamoDbSubscriptions;
import dev.stancewatch.dynamodb.DynamoDbWatchSets;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.sns.Pacer;
import dev.stancewatch.sns.SnsAlerts;
import dev.stancewatch.sns.SnsClients;
import dev.stancewatch.sns.SnsEnrolments;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.watchfiles.PushedWatch;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/// What the deployed functions are made of.
record Deployment(AlertPublisher publisher, DigestPublisher digests, SubscriptionCensus census) {
  static Deployment of(Environment environment) {
    DynamoDbClient client = DynamoDbClients.create(environment.findEndpoint());
    String table = environment.need(Environment.TABLE);
    SnsClient sns = SnsClients.create(environment.findEndpoint());
    Topics topics =
        new Topics(
            environment.need(Environment.ALERTS_TOPIC), environment.need(Environment.DIGEST_TOPIC));
    SnsAlerts alerts = new SnsAlerts(sns, topics, Pacer.waiting(SnsAlerts.PER_SECOND));
    InstantSource clock = InstantSource.system();
    AlertDesk desk =
        new AlertDesk(
            Canary.beside(
                new PushedWatch(
                    environment.need(Environment.WATCHES),
                    new DynamoDbWatchSets(client, table),
                    clock,
                    LogLine::refusedWatches)),
            new Imprint(
                environment.get(Environment.CONTACT, ""),
                environment.get(Environment.TIMELINES, "")),
            Integer.parseInt(
                environment.get(
                    Environment.ALERTS_PER_HOUR, Integer.toString(AlertDesk.STANDARD_PER_HOUR))));
    DynamoDbLedgers ledgers = new DynamoDbLedgers(client, table);
    DynamoDbDispatches dispatches = new DynamoDbDispatches(client, table);
    DynamoDbSubscriptions subscriptions = new DynamoDbSubscriptions(client, table);
    return new Deployment(
        new AlertPublisher(ledgers, dispatches, alerts, desk, clock),
        new DigestPublisher(ledgers, dispatches, subscriptions, alerts, desk, clock),
        new SubscriptionCensus(subscriptions, new SnsEnrolments(sns, topics), clock));
  }
}

package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.DynamoDbDispatches;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
import dev.stancewatch.dynamodb.DynamoDbSubscriptions;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.sns.Pacer;
import dev.stancewatch.sns.SnsAlerts;
import dev.stancewatch.sns.SnsClients;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.watchfiles.WatchFiles;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the deployed functions are made of.
record Deployment(AlertPublisher publisher, DigestPublisher digests) {
  static Deployment of(Environment environment) {
    DynamoDbClient client = DynamoDbClients.create(environment.findEndpoint());
    String table = environment.need(Environment.TABLE);
    SnsAlerts alerts =
        new SnsAlerts(
            SnsClients.create(environment.findEndpoint()),
            new Topics(
                environment.need(Environment.ALERTS_TOPIC),
                environment.need(Environment.DIGEST_TOPIC)),
            Pacer.waiting(SnsAlerts.PER_SECOND));
    AlertDesk desk =
        new AlertDesk(
            new WatchFiles().builtInAll(environment.need(Environment.WATCHES)),
            new Imprint(
                environment.get(Environment.CONTACT, ""),
                environment.get(Environment.TIMELINES, "")),
            Integer.parseInt(
                environment.get(
                    Environment.ALERTS_PER_HOUR, Integer.toString(AlertDesk.STANDARD_PER_HOUR))));
    DynamoDbLedgers ledgers = new DynamoDbLedgers(client, table);
    DynamoDbDispatches dispatches = new DynamoDbDispatches(client, table);
    InstantSource clock = InstantSource.system();
    return new Deployment(
        new AlertPublisher(ledgers, dispatches, alerts, desk, clock),
        new DigestPublisher(
            ledgers, dispatches, new DynamoDbSubscriptions(client, table), alerts, desk, clock));
  }
}

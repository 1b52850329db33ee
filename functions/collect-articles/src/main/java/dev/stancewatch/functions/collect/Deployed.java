package dev.stancewatch.functions.collect;

import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.DynamoDbSourceStates;
import dev.stancewatch.dynamodb.DynamoDbWatchSets;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.sqs.SqsArticles;
import dev.stancewatch.sqs.SqsClients;
import dev.stancewatch.sqs.SqsSender;
import dev.stancewatch.watchfiles.PushedWatch;
import dev.stancewatch.web.collect.CollectArticles;
import dev.stancewatch.web.collect.CollectLimits;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.guard.Names;
import dev.stancewatch.web.http.FetchLimits;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.http.HostTurns;
import dev.stancewatch.web.http.Manners;
import dev.stancewatch.web.http.Pause;
import dev.stancewatch.web.http.UserAgent;
import dev.stancewatch.web.robots.RobotsGate;
import java.time.InstantSource;

/// Puts collecting together as it is deployed: the public web only, and nothing that looks inward.
final class Deployed {
  private static final String PRODUCT = "Stancewatch";
  private static final String VERSION = "1.0";

  private Deployed() {}

  static CurrentWatch watches(Environment environment) {
    return new PushedWatch(
        environment.need(Environment.WATCHES),
        new DynamoDbWatchSets(
            DynamoDbClients.create(environment.findEndpoint()),
            environment.need(Environment.TABLE)),
        InstantSource.system(),
        LogLine::refusedWatches);
  }

  static CollectArticles collect(Environment environment) {
    InstantSource clock = InstantSource.system();
    UserAgent agent = new UserAgent(PRODUCT, VERSION, environment.need(Environment.CONTACT));
    HostTurns turns = new HostTurns(Manners.STANDARD, clock, Pause.SLEEP);
    Guard guard = new Guard(GuardPolicy.PUBLIC_WEB);
    Fetcher fetcher = new Fetcher(guard, Names.SYSTEM, FetchLimits.STANDARD, agent, turns, clock);
    return new CollectArticles(
        fetcher,
        new RobotsGate(fetcher, turns, PRODUCT, clock),
        new DynamoDbSourceStates(
            DynamoDbClients.create(environment.findEndpoint()),
            environment.need(Environment.TABLE)),
        new SqsArticles(
            new SqsSender(
                SqsClients.create(environment.findEndpoint()),
                environment.need(Environment.ARTICLES_QUEUE))),
        CollectLimits.STANDARD,
        clock);
  }
}

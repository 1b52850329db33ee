package dev.stancewatch.deployment;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.DigestTime;
import dev.stancewatch.core.alert.Endpoint;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.Canary;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.dynamodb.StreamImages;
import dev.stancewatch.functions.alerts.AlertDesk;
import dev.stancewatch.functions.alerts.AlertPublisher;
import dev.stancewatch.functions.alerts.DigestPublisher;
import dev.stancewatch.functions.alerts.DigestReport;
import dev.stancewatch.functions.alerts.PublishAlerts;
import dev.stancewatch.functions.alerts.TimeLeft;
import dev.stancewatch.functions.changes.ChangeFinder;
import dev.stancewatch.functions.changes.FindChanges;
import dev.stancewatch.functions.collect.SendCanary;
import dev.stancewatch.functions.statements.ExtractStatements;
import dev.stancewatch.functions.statements.StatementExtractor;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.KeyedEntries;
import dev.stancewatch.lambda.LocalContext;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.sns.Pacer;
import dev.stancewatch.sns.SnsAlerts;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.sns.local.Confirmation;
import dev.stancewatch.sns.local.InProcessSns;
import dev.stancewatch.sns.local.Received;
import dev.stancewatch.testkit.InMemoryArticleSketches;
import dev.stancewatch.testkit.InMemoryArticleTraces;
import dev.stancewatch.testkit.InMemoryDispatches;
import dev.stancewatch.testkit.InMemoryEditions;
import dev.stancewatch.testkit.InMemoryLedgers;
import dev.stancewatch.testkit.InMemorySubscriptions;
import dev.stancewatch.web.sameness.RecentCopies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The real handlers from the schedule to the topics, in memory, on a clock that a test moves, and
/// readers of everything. For one thread.
final class CanaryFlow {
  private Instant now;
  private final LocalContext context = new LocalContext(60_000);
  private final List<Article> articles = new ArrayList<>();
  private final List<KeyedEntries> statements = new ArrayList<>();
  private final InMemoryLedgers ledgers = new InMemoryLedgers();
  private final InProcessSns sns;
  private final SendCanary sendCanary;
  private final ExtractStatements extractStatements;
  private final FindChanges findChanges;
  private final PublishAlerts publishAlerts;
  private final DigestPublisher digests;

  /// @param watches of the three functions that need one, in the order of the flow
  private CanaryFlow(List<Watch> watches, Instant start) {
    now = start;
    ArticleReader reader = ArticleReader.standard(watches.get(0).actors(), watches.get(0).issues());
    sendCanary = new SendCanary(all -> all.forEach(one -> articles.add(one.article())));
    extractStatements =
        new ExtractStatements(
            new StatementExtractor(
                _ -> reader,
                new RecentCopies(new InMemoryArticleSketches()),
                new InMemoryEditions(),
                (key, entries) -> statements.add(new KeyedEntries(key, entries)),
                new InMemoryArticleTraces()));
    findChanges = new FindChanges(new ChangeFinder(CurrentWatch.always(watches.get(1)), ledgers));
    sns = new InProcessSns(() -> now);
    Topics topics =
        new Topics(
            sns.createTopic(request -> request.name("alerts")).topicArn(),
            sns.createTopic(request -> request.name("digests")).topicArn());
    SnsAlerts alerts = new SnsAlerts(sns, topics, new Pacer(10, () -> now, this::pass));
    AlertDesk desk =
        new AlertDesk(CurrentWatch.always(watches.get(2)), new Imprint("desk@example.org", ""), 20);
    InMemoryDispatches dispatches = new InMemoryDispatches();
    publishAlerts =
        new PublishAlerts(new AlertPublisher(ledgers, dispatches, alerts, desk, () -> now));
    InMemorySubscriptions readers = new InMemorySubscriptions();
    digests = new DigestPublisher(ledgers, dispatches, readers, alerts, desk, () -> now);
    subscribe(topics.of(Cadence.IMMEDIATE), topics.of(Cadence.DAILY));
    Endpoint endpoint = new Endpoint(Channel.EMAIL, "reader@example.org");
    Wish wish = new Wish(start, Interest.everything(), Cadence.DAILY);
    readers.replace(
        Optional.empty(),
        Subscription.of("arn:aws:iam::123456789012:user/u", endpoint, wish, DigestTime.standard()));
  }

  /// As it is deployed.
  static CanaryFlow of(Watch watch, Instant start) {
    Watch full = Canary.beside(watch);
    return new CanaryFlow(List.of(full, full, full), start);
  }

  /// One of the functions has not heard of the canary and passes nothing on.
  ///
  /// @param broken 0 for extract-statements, 1 for find-changes, 2 for publish-alerts
  static CanaryFlow withBrokenStep(Watch watch, Instant start, int broken) {
    List<Watch> watches = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      watches.add(step == broken ? watch : Canary.beside(watch));
    }
    return new CanaryFlow(watches, start);
  }

  /// Lets the schedule fire, and moves everything on until it rests.
  ///
  /// @param took time from the schedule until publish-alerts
  void speak(Instant scheduledAt, int attempt, Duration took) throws IOException {
    String tick =
        Json.write(
            Map.of(
                "scheduled_at", scheduledAt.toString(), "execution_id", "run", "attempt", attempt));
    sendCanary.handleRequest(
        new ByteArrayInputStream(tick.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        context);
    for (Article article : articles) {
      extractStatements.handleRequest(message(Json.write(article)), context);
    }
    articles.clear();
    for (KeyedEntries said : statements) {
      findChanges.handleRequest(message(Json.write(said)), context);
    }
    statements.clear();
    now = scheduledAt.plus(took);
    for (Notice notice : ledgers.unsent(9)) {
      publishAlerts.handleRequest(record(notice), context);
    }
  }

  /// The digests that are due after a time.
  DigestReport digestsAfter(Duration span) {
    pass(span);
    return digests.publishDue(TimeLeft.plenty());
  }

  /// What subscribers got.
  List<Received> received() {
    return sns.outbox().received();
  }

  int unsent() {
    return ledgers.unsent(9).size();
  }

  /// The values of a metric in the log, in order.
  List<Double> metric(String name) {
    return context
        .logged()
        .lines()
        .map(Json::tree)
        .flatMapToDouble(
            line -> line.has(name) ? DoubleStream.of(line.get(name).asDouble()) : DoubleStream.of())
        .boxed()
        .toList();
  }

  private void pass(Duration span) {
    now = now.plus(span);
  }

  private void subscribe(String... topics) {
    for (String topic : topics) {
      sns.subscribe(r -> r.topicArn(topic).protocol("email").endpoint("reader@example.org"));
    }
    for (Confirmation asked : sns.outbox().confirmations()) {
      sns.confirmSubscription(r -> r.topicArn(asked.topicArn()).token(asked.token()));
    }
  }

  private static SQSEvent message(String body) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("message");
    message.setBody(body);
    message.setAttributes(Map.of("MessageGroupId", "group"));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  private static DynamodbEvent record(Notice notice) {
    Map<String, AttributeValue> image = new HashMap<>();
    StreamImages.of(notice).forEach((name, text) -> image.put(name, new AttributeValue(text)));
    StreamRecord change = new StreamRecord();
    change.setSequenceNumber("1");
    change.setNewImage(image);
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventID(notice.id().value());
    record.setEventName("INSERT");
    record.setDynamodb(change);
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return event;
  }
}

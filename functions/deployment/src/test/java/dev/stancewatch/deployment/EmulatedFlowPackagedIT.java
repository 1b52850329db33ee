package dev.stancewatch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.core.article.Copies;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.deployment.emulated.EmulatedStack;
import dev.stancewatch.deployment.emulated.EmulatedStack.Mapping;
import dev.stancewatch.deployment.emulated.QueueMapping;
import dev.stancewatch.deployment.emulated.StreamMapping;
import dev.stancewatch.deployment.local.LocalRuntime;
import dev.stancewatch.dynamodb.DynamoDbDispatches;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
import dev.stancewatch.functions.changes.ChangeFinder;
import dev.stancewatch.json.ArticleLine;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.KeyedEntries;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.reading.ArticleReading;
import dev.stancewatch.sqs.SqsArticles;
import dev.stancewatch.sqs.SqsSender;
import dev.stancewatch.testkit.InMemoryArticleSketches;
import dev.stancewatch.testkit.InMemoryLedgers;
import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.OnEmulator;
import dev.stancewatch.testkit.aws.Python;
import dev.stancewatch.watchfiles.WatchFiles;
import dev.stancewatch.web.sameness.RecentCopies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A sample stream through everything that is deployed: the transformed template makes table,
/// queues and topics on an emulator, the packaged functions run as processes under the runtime
/// client of AWS with the settings of the template, and a subscribed queue shows what arrives.
@OnEmulator
@EnabledOnOs(
    value = OS.LINUX,
    disabledReason = "the runtime client of AWS Lambda has native code for Linux only")
final class EmulatedFlowPackagedIT {
  private static final String WATCH = "ukraine-settlement";
  private static final int DELIVERED_AGAIN = 4;
  private static final Path TEMPLATE = Template.HOME.resolve("infra/template.yaml");
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Watches", WATCH,
          "Contact", "mailto:operator@example.org",
          "AlertEmail", "reader@example.org",
          "AlertPhone", "+12025550143",
          "OperatorEmail", "operator@example.org");

  @Test
  void sample_throughTheDeployedFunctions_tellsEachChangeOnceUnderOneId(AwsEmulator emulator)
      throws Exception {
    Python python = Python.orSkip("samtranslator.translator.translator", "boto3");
    EmulatedStack stack =
        EmulatedStack.create(python, TEMPLATE, emulator, "flow-" + UUID.randomUUID(), PARAMETERS);
    Watch watch = new WatchFiles().builtInAll(WATCH);
    List<Article> articles = articles();
    try (EmulatedClients clients = EmulatedClients.of(emulator)) {
      subscribeAsTheTemplateSays(stack, clients);
      Map<String, String> probes = probes(stack, clients);

      run(stack, clients, emulator, articles);

      Ledgers ledgers = new DynamoDbLedgers(clients.dynamoDb(), stack.ref("Table"));
      Ledgers expected = inMemory(watch, articles);
      int notices = checkLedgers(watch, expected, ledgers);
      assertTrue(notices > 0, "nothing changed, so nothing was shown");
      assertEquals(List.of(), ledgers.unsent(1));
      List<String> immediate = immediate(watch, stack, clients, expected, "");
      assertFalse(immediate.isEmpty());
      assertEquals(immediate, ids(clients.take(probes.get("all"))));
      assertEquals(
          immediate(watch, stack, clients, expected, "trump"),
          ids(clients.take(probes.get("trump"))));
      assertEquals(List.of(), clients.take(probes.get("nobody")));
    }
  }

  private static List<Article> articles() throws IOException {
    return Files.readAllLines(Template.HOME.resolve("events/" + WATCH + "/articles.jsonl")).stream()
        .filter(line -> !line.isBlank())
        .map(ArticleLine::read)
        .sorted(Comparator.comparing(Article::fetchedAt))
        .toList();
  }

  /// Emulators leave out the subscriptions of a stack.
  private static void subscribeAsTheTemplateSays(EmulatedStack stack, EmulatedClients clients) {
    for (JsonNode wanted : stack.properties("AWS::SNS::Subscription")) {
      clients
          .sns()
          .subscribe(
              request ->
                  request
                      .topicArn(stack.text(wanted.path("TopicArn")))
                      .protocol(wanted.path("Protocol").asText())
                      .endpoint(stack.text(wanted.path("Endpoint"))));
    }
    assertEquals(
        List.of("email", "sms"),
        clients
            .sns()
            .listSubscriptionsByTopic(r -> r.topicArn(stack.ref("AlertsTopic")))
            .subscriptions()
            .stream()
            .map(one -> one.protocol())
            .sorted()
            .toList());
  }

  /// Queues in the place of subscribers, by what they filter for.
  private static Map<String, String> probes(EmulatedStack stack, EmulatedClients clients) {
    Map<String, String> probes = new HashMap<>();
    String topic = stack.ref("AlertsTopic");
    probes.put("all", clients.probe(topic, "{\"to\":[\"all\"]}"));
    probes.put("trump", clients.probe(topic, "{\"to\":[\"all\"],\"actor\":[\"trump\"]}"));
    probes.put("nobody", clients.probe(topic, "{\"to\":[\"all\"],\"actor\":[\"nobody\"]}"));
    return probes;
  }

  /// Articles in, and everything moved on until it rests. Some articles and all records of the
  /// stream are delivered twice.
  private static void run(
      EmulatedStack stack, EmulatedClients clients, AwsEmulator emulator, List<Article> articles)
      throws Exception {
    SqsArticles queue = new SqsArticles(new SqsSender(clients.sqs(), stack.ref("ArticlesQueue")));
    List<CollectedArticle> collected =
        articles.stream()
            .map(one -> new CollectedArticle(one, "1", CollectedArticle.Cause.NEW))
            .toList();
    try (LocalRuntime runtime = start(stack, "ExtractStatements", emulator)) {
      queue.accept(collected);
      drain(stack, clients, "ExtractStatements", runtime);
      queue.accept(collected.subList(0, DELIVERED_AGAIN));
      drain(stack, clients, "ExtractStatements", runtime);
    }
    try (LocalRuntime runtime = start(stack, "FindChanges", emulator)) {
      drain(stack, clients, "FindChanges", runtime);
    }
    Mapping mapping = stack.mappingOf("PublishAlerts");
    String arn = clients.streamArn(stack.ref(mapping.source()));
    StreamMapping stream =
        new StreamMapping(clients.streams(), arn, mapping.patterns(), mapping.batchSize());
    try (LocalRuntime runtime = start(stack, "PublishAlerts", emulator)) {
      int records = stream.deliverAllTo(runtime);
      assertTrue(records > 0, "no record of the stream met the filter of the mapping");
      assertEquals(records, stream.deliverAllTo(runtime));
    }
  }

  private static void drain(
      EmulatedStack stack, EmulatedClients clients, String function, LocalRuntime runtime)
      throws InterruptedException {
    Mapping mapping = stack.mappingOf(function);
    QueueMapping queue =
        new QueueMapping(clients.sqs(), stack.ref(mapping.source()), mapping.batchSize());
    assertEquals(List.of(), queue.drainInto(runtime), function + " gave messages back");
  }

  private static LocalRuntime start(EmulatedStack stack, String function, AwsEmulator emulator)
      throws IOException {
    Map<String, String> settings = new HashMap<>(stack.environment(function));
    settings.putAll(EmulatedClients.environment(emulator));
    JsonNode properties = stack.properties("AWS::Lambda::Function", function);
    return Deployed.start(properties.path("Handler").asText(), settings);
  }

  /// The same articles without any of AWS.
  private static Ledgers inMemory(Watch watch, List<Article> articles) throws IOException {
    Ledgers ledgers = new InMemoryLedgers();
    ChangeFinder finder = new ChangeFinder(CurrentWatch.always(watch), ledgers);
    ArticleReader reader = ArticleReader.standard(watch.actors(), watch.issues());
    Copies copies = new RecentCopies(new InMemoryArticleSketches());
    for (Article article : articles) {
      byKey(readings(reader, copies, article))
          .forEach(
              (key, entries) ->
                  finder.find(new KeyedEntries(key, entries), LogLine.of("expected")));
    }
    return ledgers;
  }

  private static List<Reading> readings(ArticleReader reader, Copies copies, Article article) {
    List<Reading> readings = readings(reader.read(article));
    boolean copy = !readings.isEmpty() && copies.findOriginal(article).isPresent();
    return copy ? readings(reader.read(article, true)) : readings;
  }

  private static List<Reading> readings(ArticleReading reading) {
    return reading instanceof ArticleReading.Read read ? read.readings() : List.of();
  }

  private static Map<PositionKey, List<LogEntry>> byKey(List<Reading> readings) {
    Map<PositionKey, List<LogEntry>> byKey = new LinkedHashMap<>();
    for (Reading reading : readings) {
      byKey
          .computeIfAbsent(new PositionKey(reading.actor(), reading.axis()), _ -> new ArrayList<>())
          .add(new LogEntry.Learned(reading));
    }
    return byKey;
  }

  /// @return how many notices there are
  private static int checkLedgers(Watch watch, Ledgers expected, Ledgers actual) {
    int notices = 0;
    for (Actor actor : watch.actors().all()) {
      assertEquals(expected.keysOf(actor.id()), actual.keysOf(actor.id()));
      for (PositionKey key : expected.keysOf(actor.id())) {
        assertEquals(expected.load(key).entries(), actual.load(key).entries());
        assertEquals(expected.load(key).notices(), actual.load(key).notices());
        notices += expected.load(key).notices().size();
      }
    }
    return notices;
  }

  /// Ids of the alerts that were to go out at once.
  ///
  /// @param actor empty for all
  private static List<String> immediate(
      Watch watch, EmulatedStack stack, EmulatedClients clients, Ledgers ledgers, String actor) {
    DynamoDbDispatches dispatches = new DynamoDbDispatches(clients.dynamoDb(), stack.ref("Table"));
    return watch.actors().all().stream()
        .filter(one -> actor.isEmpty() || one.id().value().equals(actor))
        .flatMap(one -> ledgers.keysOf(one.id()).stream())
        .flatMap(key -> ledgers.load(key).notices().stream())
        .map(Notice::id)
        .map(id -> dispatches.find(id).orElseThrow(() -> new AssertionError("no way for " + id)))
        .filter(dispatch -> dispatch.route() == Route.IMMEDIATE)
        .map(Dispatch::notice)
        .map(id -> AlertId.of(id).value())
        .sorted()
        .toList();
  }

  private static List<String> ids(List<String> bodies) {
    return bodies.stream().map(body -> Json.tree(body).path("id").asText()).sorted().toList();
  }
}

package dev.stancewatch.deployment;

import static dev.stancewatch.deployment.Template.list;
import static dev.stancewatch.deployment.Template.map;
import static dev.stancewatch.deployment.Template.number;
import static dev.stancewatch.deployment.Template.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.Tick;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a linter would find in the template, and what it would not.
final class TemplateTest {
  private static final Pattern RATE = Pattern.compile("rate\\([1-9][0-9]* (minutes|hours|days)\\)");

  /// Actions that IAM cannot tie to a resource.
  private static final Set<String> ACCOUNT_WIDE =
      Set.of(
          "sns:CheckIfPhoneNumberIsOptedOut",
          "sns:GetSMSAttributes",
          "sns:GetSMSSandboxAccountStatus",
          "sns:ListOriginationNumbers",
          "sns:ListSMSSandboxPhoneNumbers");

  private final Template template = Template.read();

  @Test
  void references_allLeadSomewhere_andNoParameterIsForgotten() {
    Set<String> known = new HashSet<>();
    known.addAll(template.section("Parameters").keySet());
    known.addAll(template.section("Conditions").keySet());
    known.addAll(template.section("Resources").keySet());
    Set<String> used = new HashSet<>();
    template.references(
        (path, name) -> {
          String target = name.replaceFirst("\\..*", "");
          assertTrue(target.startsWith("AWS::") || known.contains(target), path + ": " + name);
          used.add(target);
        });
    assertTrue(used.size() > 20, "only " + used.size() + " references were seen");
    template.section("Parameters").keySet().forEach(p -> assertTrue(used.contains(p), p));
    template.section("Conditions").keySet().forEach(c -> assertTrue(used.contains(c), c));
  }

  @Test
  void queues_areVisibleAgainAfterSixTimeoutsOfTheirReader() {
    int readers = 0;
    for (String function : template.functions().keySet()) {
      for (Map<String, Object> event : events(function, "SQS")) {
        Map<String, Object> queue = template.properties(target(event.get("Queue")).orElseThrow());
        int timeout = number(template.properties(function).get("Timeout"));
        assertTrue(number(queue.get("VisibilityTimeout")) >= 6 * timeout, function);
        assertEquals(List.of("ReportBatchItemFailures"), event.get("FunctionResponseTypes"));
        readers++;
      }
    }
    assertEquals(3, readers);
  }

  @Test
  void queues_haveDeadLettersOfTheirKind_keptForTwoWeeks() {
    Map<String, Map<String, Object>> queues = template.resources("AWS::SQS::Queue");
    Set<String> read = new HashSet<>();
    for (String function : template.functions().keySet()) {
      events(function, "SQS").forEach(e -> read.add(target(e.get("Queue")).orElseThrow()));
    }
    for (String name : queues.keySet()) {
      Map<String, Object> queue = template.properties(name);
      assertEquals("true", queue.get("SqsManagedSseEnabled"), name);
      if (!read.contains(name)) {
        assertEquals("1209600", queue.get("MessageRetentionPeriod"), name);
        continue;
      }
      Map<String, Object> redrive = map(queue.get("RedrivePolicy"));
      Map<String, Object> dead =
          template.properties(target(redrive.get("deadLetterTargetArn")).orElseThrow());
      assertEquals(queue.get("FifoQueue"), dead.get("FifoQueue"), name);
      assertTrue(
          number(redrive.get("maxReceiveCount")) * number(queue.get("VisibilityTimeout"))
              < number(queue.get("MessageRetentionPeriod")),
          name + " forgets a message before it becomes a dead letter");
    }
  }

  @Test
  void statements_keepTheOrderOfTheirGroup() {
    Map<String, Object> queue = template.properties("StatementsQueue");
    assertEquals("true", queue.get("FifoQueue"));
    assertEquals("true", queue.get("ContentBasedDeduplication"));
    assertEquals("messageGroup", queue.get("DeduplicationScope"));
  }

  @Test
  void schedules_spellTheirInput_andFailIntoDeadLetters() {
    int schedules = 0;
    for (String function : template.functions().keySet()) {
      for (Map<String, Object> event : events(function, "ScheduleV2")) {
        schedules++;
        assertTrue(RATE.matcher(expression(event)).matches(), () -> expression(event));
        assertEquals(Map.of("Mode", "OFF"), event.get("FlexibleTimeWindow"));
        assertEquals(
            "RunsDeadLetters", target(map(event.get("DeadLetterConfig")).get("Arn")).orElseThrow());
        assertTrue(mayStart(target(event.get("RoleArn")).orElseThrow(), function), function);
        assertTrue(Json.tree(filledIn(event.get("Input").toString())).isObject(), function);
      }
    }
    assertTrue(schedules >= 2, "schedules: " + schedules);
  }

  private boolean mayStart(String role, String function) {
    Object policy = list(template.properties(role).get("Policies")).getFirst();
    return list(map(map(policy).get("PolicyDocument")).get("Statement")).stream()
        .map(Template::map)
        .filter(statement -> list(statement.get("Action")).contains("lambda:InvokeFunction"))
        .flatMap(statement -> list(statement.get("Resource")).stream())
        .anyMatch(resource -> target(resource).orElseThrow().equals(function));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DispatchPolls", "SendCanary"})
  void schedules_functionReadsItsInput(String function) throws IOException {
    Map<String, Object> event = events(function, "ScheduleV2").getFirst();
    String input = filledIn(event.get("Input").toString());
    Tick tick = Tick.read(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    assertEquals(new Tick(Instant.parse("2026-03-01T12:00:00Z"), "run-1", 1), tick);
  }

  /// As EventBridge Scheduler sends the input: the context attributes replaced.
  private static String filledIn(String input) {
    String sent =
        input
            .replace("<aws.scheduler.scheduled-time>", "2026-03-01T12:00:00Z")
            .replace("<aws.scheduler.execution-id>", "run-1")
            .replace("<aws.scheduler.attempt-number>", "1");
    assertFalse(sent.contains("<"), sent);
    return sent;
  }

  private String expression(Map<String, Object> event) {
    Object expression = event.get("ScheduleExpression");
    if (!(expression instanceof Map)) {
      return expression.toString();
    }
    Map<String, Object> minutes = map(template.section("Parameters").get("PollMinutes"));
    assertTrue(number(minutes.get("MinValue")) > 1, "rate(1 minutes) is refused");
    return map(expression).get("Fn::Sub").toString().replace("${PollMinutes}", "5");
  }

  @Test
  void stream_passesNewNoticesOnly_andGivesUpIntoDeadLetters() {
    Map<String, Object> stream = events("PublishAlerts", "DynamoDB").getFirst();
    JsonNode pattern =
        Json.tree(
            map(list(map(stream.get("FilterCriteria")).get("Filters")).getFirst())
                .get("Pattern")
                .toString());
    JsonNode keys = pattern.at("/dynamodb/Keys");
    assertEquals("INSERT", pattern.at("/eventName/0").asText());
    assertEquals("LEDGER#", keys.at("/pk/S/0/prefix").asText());
    assertEquals("NOTICE#", keys.at("/sk/S/0/prefix").asText());
    assertEquals(
        "NEW_IMAGE",
        map(template.properties("Table").get("StreamSpecification")).get("StreamViewType"));
    assertEquals("true", stream.get("BisectBatchOnFunctionError"));
    assertTrue(number(stream.get("MaximumRetryAttempts")) > 0);
    assertTrue(number(stream.get("MaximumRecordAgeInSeconds")) < 86_400);
    assertEquals(List.of("ReportBatchItemFailures"), stream.get("FunctionResponseTypes"));
    assertNotNull(map(map(stream.get("DestinationConfig")).get("OnFailure")).get("Destination"));
  }

  @Test
  void policies_nameEveryActionAndResource() {
    int statements = 0;
    for (String role : template.resources("AWS::IAM::Role").keySet()) {
      for (Object policy : list(template.properties(role).get("Policies"))) {
        Map<String, Object> document = map(map(policy).get("PolicyDocument"));
        for (Object statement : list(document.get("Statement"))) {
          statements++;
          List<?> actions = list(map(statement).get("Action"));
          actions.forEach(action -> assertFalse(action.toString().contains("*"), role));
          if (!ACCOUNT_WIDE.containsAll(actions)) {
            list(map(statement).get("Resource"))
                .forEach(resource -> assertTrue(target(resource).isPresent(), role + resource));
          }
        }
      }
    }
    assertTrue(statements > 15, "statements: " + statements);
  }

  @Test
  void table_isKeptBackedUpAndEncrypted() {
    Map<String, Object> table = template.resources("AWS::DynamoDB::Table").get("Table");
    Map<String, Object> properties = template.properties("Table");
    assertEquals("Retain", table.get("DeletionPolicy"));
    assertEquals("Retain", table.get("UpdateReplacePolicy"));
    assertEquals("true", properties.get("DeletionProtectionEnabled"));
    assertEquals(
        "true",
        map(properties.get("PointInTimeRecoverySpecification")).get("PointInTimeRecoveryEnabled"));
    assertEquals("true", map(properties.get("SSESpecification")).get("SSEEnabled"));
    assertEquals(
        Map.of("AttributeName", "expires_at", "Enabled", "true"),
        properties.get("TimeToLiveSpecification"));
  }

  @Test
  void functions_haveLogsOfTheirOwn_thatEndAfterATime() {
    for (String function : template.functions().keySet()) {
      Map<String, Object> properties = template.properties(function);
      String log = target(map(properties.get("LoggingConfig")).get("LogGroup")).orElseThrow();
      assertEquals(function + "Log", log);
      assertNotNull(template.properties(log).get("RetentionInDays"), log);
      assertNotNull(properties.get("ReservedConcurrentExecutions"), function);
    }
    assertEquals("java25", map(template.section("Globals").get("Function")).get("Runtime"));
  }

  @Test
  void subscriptions_areOffUnlessAskedFor_andTheirEndpointsAreNotEchoed() {
    Map<String, Object> parameters = template.section("Parameters");
    for (String name : List.of("AlertEmail", "AlertPhone", "OperatorEmail")) {
      assertEquals("", map(parameters.get(name)).get("Default"), name);
      assertEquals("true", map(parameters.get(name)).get("NoEcho"), name);
    }
    assertEquals("false", map(parameters.get("PublicApi")).get("Default"));
    Set<String> protocols = Set.of("email", "sms");
    template
        .resources("AWS::SNS::Subscription")
        .forEach(
            (name, subscription) -> {
              assertNotNull(subscription.get("Condition"), name);
              assertTrue(protocols.contains(template.properties(name).get("Protocol")), name);
            });
    Map<String, Object> auth = map(template.properties("Api").get("Auth"));
    assertEquals("AWS_IAM", auth.get("DefaultAuthorizer"));
    assertEquals("true", auth.get("EnableIamAuthorizer"));
  }

  @Test
  void alarms_areExplained_andLookAtMetricsThatExist() throws IOException {
    String operations = Files.readString(Template.HOME.resolve("docs/operations.md"));
    Map<String, Map<String, Object>> alarms = template.resources("AWS::CloudWatch::Alarm");
    assertTrue(alarms.size() > 10, "alarms: " + alarms.size());
    for (String name : alarms.keySet()) {
      Map<String, Object> alarm = template.properties(name);
      assertTrue(operations.contains(name), name + " is not in docs/operations.md");
      assertEquals(
          "OperatorTopic", target(list(alarm.get("AlarmActions")).getFirst()).orElseThrow());
      if (alarm.get("Namespace").equals("Stancewatch")) {
        Map<String, Object> dimension = map(list(alarm.get("Dimensions")).getFirst());
        assertEquals("function", dimension.get("Name"));
        String function = target(dimension.get("Value")).orElseThrow();
        assertTrue(emits(function, alarm.get("MetricName").toString()), name);
      }
    }
  }

  private boolean emits(String function, String metric) {
    String handler = template.properties(function).get("Handler").toString();
    return Reachable.from(handler.replaceFirst("::.*", "")).strings().contains(metric);
  }

  private List<Map<String, Object>> events(String function, String type) {
    return map(template.properties(function).get("Events")).values().stream()
        .map(Template::map)
        .filter(event -> event.get("Type").equals(type))
        .map(event -> map(event.get("Properties")))
        .toList();
  }
}

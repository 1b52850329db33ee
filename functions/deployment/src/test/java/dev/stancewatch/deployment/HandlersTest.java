package dev.stancewatch.deployment;

import static dev.stancewatch.deployment.Template.list;
import static dev.stancewatch.deployment.Template.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the template gives a function is what its code asks for: no less, and no more.
final class HandlersTest {
  private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.";
  private static final String EVENTS = RUNTIME + "events.";

  /// What a handler must implement, by the type of its events.
  private static final Map<String, String> INTERFACES =
      Map.of(
          "SQS", "RequestHandler<" + EVENTS + "SQSEvent, " + EVENTS + "SQSBatchResponse>",
          "DynamoDB",
              "RequestHandler<" + EVENTS + "DynamodbEvent, " + EVENTS + "StreamsEventResponse>",
          "HttpApi",
              "RequestHandler<"
                  + EVENTS
                  + "APIGatewayV2HTTPEvent, "
                  + EVENTS
                  + "APIGatewayV2HTTPResponse>",
          // Its own payload is read by the function: the runtime makes no records, and its class
          // of scheduled events breaks on what the scheduler sends.
          "ScheduleV2", "RequestStreamHandler");

  /// What the platform does in the name of a function, by the type of its events.
  private static final Map<String, Set<String>> PLATFORM =
      Map.of(
          "SQS", Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
          "DynamoDB",
              Set.of(
                  "dynamodb:DescribeStream",
                  "dynamodb:GetRecords",
                  "dynamodb:GetShardIterator",
                  "dynamodb:ListStreams",
                  "sqs:SendMessage"),
          "HttpApi", Set.of(),
          "ScheduleV2", Set.of());

  private static final Set<String> LOGS = Set.of("logs:CreateLogStream", "logs:PutLogEvents");

  private final Template template = Template.read();

  @Test
  void functions_areFoundAtAll() {
    assertTrue(template.functions().size() >= 7, template.functions().keySet().toString());
  }

  @TestFactory
  Stream<DynamicTest> handler_exists_andImplementsWhatItsEventsNeed() {
    return eachFunction(
        name -> {
          Class<?> handler = Class.forName(handler(name));
          assertTrue(
              handler.getConstructor() != null, "Lambda needs a public constructor: " + handler);
          List<String> implemented =
              Stream.of(handler.getGenericInterfaces()).map(type -> type.getTypeName()).toList();
          for (String event : eventTypes(name)) {
            String wanted = RUNTIME + INTERFACES.get(event);
            assertTrue(implemented.contains(wanted), name + " is " + implemented);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> environment_isWhatTheCodeReads() {
    return eachFunction(
        name -> {
          Set<String> read = new TreeSet<>();
          Reachable.from(handler(name)).strings().stream()
              .filter(text -> text.startsWith("STANCEWATCH_"))
              .forEach(read::add);
          Map<String, Object> environment = map(template.properties(name).get("Environment"));
          assertEquals(read, new TreeSet<>(map(environment.get("Variables")).keySet()));
        });
  }

  @TestFactory
  Stream<DynamicTest> permissions_areThoseOfTheCallsThatTheCodeMakes() {
    return eachFunction(
        name -> {
          Set<String> needed = new TreeSet<>(Actions.of(Reachable.from(handler(name))));
          needed.addAll(LOGS);
          eventTypes(name).forEach(event -> needed.addAll(PLATFORM.get(event)));
          Set<String> granted = new TreeSet<>();
          statements(name).forEach(s -> list(s.get("Action")).forEach(a -> granted.add(a + "")));
          assertEquals(needed, granted);
        });
  }

  /// The walk over the code is trusted because it finds what is known to be there.
  @Test
  void reachable_findChanges_callsWhatItsSourceSays() {
    assertEquals(
        Set.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem"),
        Actions.of(Reachable.from("dev.stancewatch.functions.changes.FindChanges")));
  }

  private Stream<DynamicTest> eachFunction(Check check) {
    return template.functions().keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> check.of(name)));
  }

  private String handler(String function) {
    return template.properties(function).get("Handler").toString().replaceFirst("::.*", "");
  }

  private List<String> eventTypes(String function) {
    return map(template.properties(function).get("Events")).values().stream()
        .map(event -> map(event).get("Type").toString())
        .toList();
  }

  private List<Map<String, Object>> statements(String function) {
    String role = Template.target(template.properties(function).get("Role")).orElseThrow();
    List<Map<String, Object>> statements = new ArrayList<>();
    for (Object policy : list(template.properties(role).get("Policies"))) {
      Map<String, Object> document = map(map(policy).get("PolicyDocument"));
      list(document.get("Statement")).forEach(statement -> statements.add(map(statement)));
    }
    return statements;
  }

  /// A check of one function.
  @FunctionalInterface
  private interface Check {
    void of(String function) throws Exception;
  }
}

package dev.stancewatch.deployment;

import static dev.stancewatch.deployment.Template.map;
import static dev.stancewatch.deployment.Template.number;
import static dev.stancewatch.deployment.Template.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.sns.SnsAlerts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the template says of telling subscribers, and what the operations page counts of it.
final class TellingTemplateTest {
  /// Most messages a second that an address bears (Amazon SNS, email subscriptions).
  private static final int BORNE_PER_SECOND = 10;

  /// Shards of the stream of a table that grew to nine partitions, and the sweep.
  private static final int PUBLISHERS = 9 + 1;

  private final Template template = Template.read();

  /// Digests of single subscribers go through the same topic.
  @Test
  void subscriptionsToAlerts_letThroughWhatIsForEverybodyAndWhatWasHeld() {
    int seen = 0;
    for (String name : template.resources("AWS::SNS::Subscription").keySet()) {
      Map<String, Object> subscription = template.properties(name);
      if (target(subscription.get("TopicArn")).equals(Optional.of("AlertsTopic"))) {
        seen++;
        assertEquals(Map.of("to", List.of("all", "held")), subscription.get("FilterPolicy"), name);
      }
    }
    assertEquals(2, seen);
  }

  @Test
  void sweeps_neverMeet_andNoneThatFailsIsSilent() {
    Map<String, Object> sweep = template.properties("SweepAlerts");
    Map<String, Object> ticks = map(map(map(sweep.get("Events")).get("Sweeps")).get("Properties"));
    assertEquals("rate(10 minutes)", ticks.get("ScheduleExpression"));
    assertTrue(2 * number(sweep.get("Timeout")) <= 600, "a late sweep meets the next");
    assertEquals("0", map(sweep.get("EventInvokeConfig")).get("MaximumRetryAttempts"));
    assertEquals("0", template.properties("SweepAlertsErrorsAlarm").get("Threshold"));
    assertEquals("breaching", template.properties("UnsentAlertsAlarm").get("TreatMissingData"));
  }

  @Test
  void publishersAtOnce_stayWithinWhatAnAddressBears() {
    assertTrue(PUBLISHERS * SnsAlerts.PER_SECOND <= BORNE_PER_SECOND);
  }

  @Test
  void operationsPage_countsAlarms() throws IOException {
    List<Integer> numbers = numbers("\\| (\\d+) alarms \\((\\d+) and two metrics");
    Map<String, Map<String, Object>> alarms = template.resources("AWS::CloudWatch::Alarm");
    assertEquals(
        List.of((int) count(alarms, one -> !one.containsKey("Condition")), alarms.size()), numbers);
  }

  @Test
  void operationsPage_addsUpReservedConcurrency() throws IOException {
    List<Integer> numbers =
        numbers("reserves (\\d+) \\((\\d+) more with the API, (\\d+) with the canary\\)");
    assertEquals(List.of(reserved(null), reserved("HasApi"), reserved("HasCanary")), numbers);
  }

  /// @param condition under which the functions are deployed; `null` for those that always are
  private int reserved(String condition) {
    int sum = 0;
    for (Map.Entry<String, Map<String, Object>> one : template.functions().entrySet()) {
      Object own = one.getValue().get("Condition");
      if (condition == null ? own == null : condition.equals(own)) {
        Map<String, Object> choice =
            map(template.properties(one.getKey()).get("ReservedConcurrentExecutions"));
        sum += number(((List<?>) choice.values().iterator().next()).get(1));
      }
    }
    return sum;
  }

  private static long count(
      Map<String, Map<String, Object>> resources, Predicate<Map<String, Object>> which) {
    return resources.values().stream().filter(which).count();
  }

  private static List<Integer> numbers(String sentence) throws IOException {
    String page = Files.readString(Template.HOME.resolve("docs/operations.md"));
    Matcher found = Pattern.compile(sentence).matcher(page);
    assertTrue(found.find(), sentence);
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(i -> Integer.parseInt(found.group(i)))
        .toList();
  }
}

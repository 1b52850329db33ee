package dev.stancewatch.deployment;

import static dev.stancewatch.deployment.Template.list;
import static dev.stancewatch.deployment.Template.map;
import static dev.stancewatch.deployment.Template.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.article.Canary;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.watchfiles.WatchFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The canary through the handlers that are deployed: its change is counted, and reaches nobody.
final class CanaryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final Watch WATCH = new WatchFiles().builtInAll("ukraine-settlement");

  private final Template template = Template.read();

  @Test
  void twoSlots_oneChange_isCountedAndReachesNobody() throws IOException {
    CanaryFlow flow = CanaryFlow.of(WATCH, NOON);

    flow.speak(NOON, 1, HALF_A_MINUTE);
    assertEquals(List.of(), flow.metric("CanaryAlerts"), "the first statement is no change");
    flow.speak(NOON.plus(Canary.PERIOD), 1, HALF_A_MINUTE);

    assertEquals(List.of(1.0), flow.metric("CanaryAlerts"));
    assertEquals(List.of(30.0), flow.metric("CanarySeconds"));
    assertEquals(0, flow.unsent());
    assertEquals(List.of(), flow.received());
    assertEquals(0, flow.digestsAfter(Duration.ofDays(2)).sent());
    assertEquals(List.of(), flow.received());
  }

  @Test
  void secondAttempt_sameSlot_isNoSecondAlert() throws IOException {
    CanaryFlow flow = CanaryFlow.of(WATCH, NOON);
    flow.speak(NOON, 1, HALF_A_MINUTE);
    flow.speak(NOON.plus(Canary.PERIOD), 1, HALF_A_MINUTE);

    flow.speak(NOON.plus(Canary.PERIOD), 2, HALF_A_MINUTE);

    assertEquals(List.of(1.0), flow.metric("CanaryAlerts"));
  }

  @Test
  void everySlot_untilTheStancesComeAgain_givesAnAlert() throws IOException {
    CanaryFlow flow = CanaryFlow.of(WATCH, NOON);
    int slots = 31 * 4 + 1;
    for (int slot = 0; slot <= slots; slot++) {
      flow.speak(NOON.plus(Canary.PERIOD.multipliedBy(slot)), 1, HALF_A_MINUTE);
      assertEquals(slot, flow.metric("CanaryAlerts").size(), "slot " + slot);
    }
    assertTrue(flow.metric("CanaryAlerts").stream().allMatch(count -> count == 1));
  }

  @Test
  void missedSlot_theNextIsAnAlertAgain() throws IOException {
    CanaryFlow flow = CanaryFlow.of(WATCH, NOON);
    flow.speak(NOON, 1, HALF_A_MINUTE);

    flow.speak(NOON.plus(Canary.PERIOD.multipliedBy(2)), 1, HALF_A_MINUTE);

    assertEquals(List.of(1.0), flow.metric("CanaryAlerts"));
  }

  @Test
  void alert_afterThePromisedTime_doesNotCount() throws IOException {
    CanaryFlow flow = CanaryFlow.of(WATCH, NOON);
    flow.speak(NOON, 1, HALF_A_MINUTE);

    flow.speak(NOON.plus(Canary.PERIOD), 1, Canary.PROMISE.plusSeconds(1));

    assertEquals(List.of(0.0), flow.metric("CanaryAlerts"));
    assertEquals(List.of(901.0), flow.metric("CanarySeconds"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void step_thatPassesNothingOn_leavesTheAlarmWithoutCount(int broken) throws IOException {
    CanaryFlow flow = CanaryFlow.withBrokenStep(WATCH, NOON, broken);

    flow.speak(NOON, 1, HALF_A_MINUTE);
    flow.speak(NOON.plus(Canary.PERIOD), 1, HALF_A_MINUTE);

    assertEquals(List.of(), flow.metric("CanaryAlerts"));
  }

  @Test
  void template_isOffUnlessAskedFor_andTheAlarmWaitsForAPeriodAndThePromise() {
    assertEquals("false", map(template.section("Parameters").get("Canary")).get("Default"));
    for (String name :
        List.of(
            "SendCanary", "SendCanaryLog", "SendCanaryRole", "CanaryScheduleRole", "CanaryAlarm")) {
      assertEquals("HasCanary", map(template.section("Resources").get(name)).get("Condition"));
    }
    Object event = map(template.properties("SendCanary").get("Events")).get("Slots");
    assertEquals(
        "rate(" + Canary.PERIOD.toHours() + " hours)",
        map(map(event).get("Properties")).get("ScheduleExpression"));
    Map<String, Object> alarm = template.properties("CanaryAlarm");
    int seconds = number(alarm.get("Period")) * number(alarm.get("EvaluationPeriods"));
    assertEquals(Canary.PERIOD.plus(Canary.PROMISE).toSeconds(), seconds);
    assertTrue(seconds <= 86_400, "CloudWatch refuses more");
    assertEquals("breaching", alarm.get("TreatMissingData"));
    assertEquals("LessThanThreshold", alarm.get("ComparisonOperator"));
    assertEquals("1", alarm.get("Threshold"));
    assertEquals(1, list(alarm.get("AlarmActions")).size());
  }
}

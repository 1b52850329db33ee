package dev.stancewatch.watchfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.core.watch.WatchFile;
import dev.stancewatch.core.watch.WatchSet;
import dev.stancewatch.testkit.InMemoryWatchSets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PushedWatchTest {
  private static final String DEPLOYED = "central-bank-rates";
  private static final Duration ALMOST = PushedWatch.LOOK_HOLDS.minusNanos(1);

  private final InMemoryWatchSets sets = new InMemoryWatchSets();
  private final List<String> refused = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void now_nothingPushed_isWhatWasDeployed() {
    assertEquals("Interest rates in the euro area", start().now().title());
  }

  @Test
  void now_pushedBeforeTheStart_isThatFromTheStart() {
    push(watch("mayor"));

    assertEquals("Watch of mayor", start().now().title());
  }

  @Test
  void now_pushedLater_isUsedWhenTheLookIsFiveMinutesOld() {
    PushedWatch watch = start();
    Watch before = watch.now();
    push(watch("mayor"));

    now = now.plus(ALMOST);
    assertSame(before, watch.now());
    now = now.plusNanos(1);
    assertEquals("Watch of mayor", watch.now().title());
  }

  @Test
  void again_pushedLater_isUsedAtOnce() {
    PushedWatch watch = start();
    push(watch("mayor"));

    assertTrue(watch.again().actors().find(new ActorId("mayor")).isPresent());
    assertEquals("Watch of mayor", watch.now().title());
  }

  @Test
  void now_pushedFilesWrong_keepsTheLastGoodOnesAndSaysWhyOnce() {
    push(watch("mayor"));
    PushedWatch watch = start();
    push(watch("governor").replace("kind: person", "kind: ghost"));
    now = now.plus(PushedWatch.LOOK_HOLDS);

    assertEquals("Watch of mayor", watch.now().title());
    now = now.plus(PushedWatch.LOOK_HOLDS);
    assertEquals("Watch of mayor", watch.again().title());
    assertEquals(1, refused.size(), refused::toString);
    assertTrue(refused.getFirst().startsWith("version 2 "), refused::toString);
    assertTrue(refused.getFirst().contains("a.yaml:5:"), refused::toString);
    push(watch("governor"));
    assertEquals("Watch of governor", watch.again().title());
  }

  @Test
  void now_pushedInAnotherForm_keepsWhatWasDeployedAndSaysWhy() {
    sets.pushUnreadable("form 2");

    assertEquals("Interest rates in the euro area", start().now().title());
    assertEquals(List.of("version 1 of the pushed watch files is not used: form 2"), refused);
  }

  @Test
  void readAll_twoFilesDescribeOneActorDifferently_namesTheLaterOne() {
    WatchSet set =
        new WatchSet(
            List.of(
                new WatchFile("a.yaml", watch("mayor")),
                new WatchFile("b.yaml", watch("mayor").replace("name: M", "name: Q"))));

    WatchOutcome.Faulty faulty = (WatchOutcome.Faulty) new WatchFiles().readAll(set);
    assertEquals(
        "b.yaml:1:1: actor mayor is described twice, differently",
        faulty.faults().getFirst().toString());
  }

  private PushedWatch start() {
    return new PushedWatch(DEPLOYED, sets, () -> now, refused::add);
  }

  private void push(String text) {
    WatchSet set = new WatchSet(List.of(new WatchFile("a.yaml", text)));
    sets.push(set, sets.current().version(), now);
  }

  private static String watch(String actor) {
    return """
    title: Watch of ACTOR
    actors:
      - id: ACTOR
        name: M
        kind: person
        aliases: [M]
    issues:
      - id: tolls
        title: Tolls on the bridge
        axes:
          - id: toll
            question: Should there be a toll?
            stances:
              - id: toll-yes
                label: Toll
                statements: [There should be a toll., The toll is right., A toll must come.]
              - id: toll-no
                label: No toll
                statements: [There should be no toll., The toll is wrong., No toll may come.]
    """
        .replace("ACTOR", actor);
  }
}

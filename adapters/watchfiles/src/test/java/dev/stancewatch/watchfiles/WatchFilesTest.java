package dev.stancewatch.watchfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Calibration;
import dev.stancewatch.core.issue.Example;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.watch.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WatchFilesTest {
  private static final String RIGHT =
      """
      title: Bridge tolls
      actors:
        - id: mayor
          name: Ada Quill
          kind: person
          aliases: [Quill]
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
      """;

  private final WatchFiles files = new WatchFiles();

  @ParameterizedTest
  @ValueSource(strings = {"ukraine-settlement", "central-bank-rates", "company-pledge"})
  void builtIn_shippedWatch_isRight(String name) {
    WatchOutcome outcome = files.builtIn(name);

    Watch watch = assertInstanceOf(WatchOutcome.Loaded.class, outcome, outcome::toString).watch();
    assertTrue(watch.sources().size() >= 2, "a shipped watch polls sources");
    assertTrue(watch.actors().all().size() >= 3, "a shipped watch has actors");
  }

  @Test
  void readScenario_threeAnswersUnmarked_theInnerOneIsInTheMiddle() {
    String text = RIGHT + answer("toll-night", "");

    assertEquals(List.of(false, true, false), middles(files.readScenario("scenario", text)));
  }

  @Test
  void readScenario_threeAnswersOneMarked_keepsTheMark() {
    String text = RIGHT + answer("toll-night", "middle: true");

    assertEquals(List.of(false, false, true), middles(files.readScenario("scenario", text)));
  }

  @Test
  void readScenario_twoAnswers_haveNoMiddle() {
    assertEquals(List.of(false, false), middles(files.readScenario("scenario", RIGHT)));
  }

  private static String answer(String id, String mark) {
    String line = mark.isEmpty() ? "" : "            " + mark + "\n";
    return "          - id: "
        + id
        + "\n            label: By night\n"
        + "            statements: [By night., At night only., Nights only.]\n"
        + line;
  }

  private static List<Boolean> middles(WatchOutcome outcome) {
    Watch watch = assertInstanceOf(WatchOutcome.Loaded.class, outcome, outcome::toString).watch();
    return watch.issues().getFirst().axes().getFirst().stances().stream()
        .map(Stance::middle)
        .toList();
  }

  @Test
  void builtIn_ukraine_officeChangesHoldersByDate() {
    Watch watch = ((WatchOutcome.Loaded) files.builtIn("ukraine-settlement")).watch();
    ActorId office = new ActorId("us-president");

    assertEquals(
        "Joe Biden",
        watch
            .actors()
            .findHolder(office, Instant.parse("2025-01-19T12:00:00Z"))
            .orElseThrow()
            .name());
    assertEquals(
        "Donald Trump",
        watch
            .actors()
            .findHolder(office, Instant.parse("2025-01-20T12:00:00Z"))
            .orElseThrow()
            .name());
  }

  @Test
  void read_rightText_isLoaded() {
    assertInstanceOf(WatchOutcome.Loaded.class, files.read("right.yaml", RIGHT));
  }

  @Test
  void read_unknownKey_isNamedWithPlace() {
    WatchFault fault = only(RIGHT.replace("    kind: person", "    kind: person\n    nickname: Q"));

    assertEquals(6, fault.line());
    assertTrue(fault.message().contains("'nickname'"), fault.toString());
  }

  @Test
  void read_wrongKind_namesLineColumnAndChoices() {
    WatchFault fault = only(RIGHT.replace("kind: person", "kind: robot"));

    assertEquals("bad.yaml:5:5: ", fault.toString().substring(0, 14));
    assertTrue(fault.message().contains("kind"), fault.toString());
  }

  @Test
  void read_twoSentencesForAStance_isTooFew() {
    WatchFault fault = only(RIGHT.replace(", A toll must come.", ""));

    assertEquals(16, fault.line());
  }

  @Test
  void read_idTwice_isNamedAtTheSecond() {
    WatchFault fault = only(RIGHT.replace("id: toll-no", "id: toll-yes"));

    assertEquals(17, fault.line());
    assertTrue(fault.message().contains("twice"), fault.toString());
  }

  @Test
  void read_keyTwice_isNamed() {
    WatchFault fault = only(RIGHT.replace("    kind: person", "    kind: person\n    kind: party"));

    assertEquals(6, fault.line());
  }

  @Test
  void read_termWithUnknownHolder_isNamed() {
    String office = "    terms:\n      - { holder: nobody, from: 2025-01-01 }\n    kind: office\n";
    WatchFault fault = only(RIGHT.replace("    kind: person\n", office));

    assertTrue(fault.message().contains("'nobody'"), fault.toString());
  }

  @Test
  void readScenario_threeStances_theMiddleOneIsMarked() {
    String third =
        "          - {id: half, label: Half, statements: [Half a toll., A small toll.,"
            + " Half.]}\n";
    String scenario = RIGHT.replace("          - id: toll-no", third + "          - id: toll-no");

    Watch watch = ((WatchOutcome.Loaded) files.readScenario("s.json", scenario)).watch();

    assertEquals(
        List.of(false, true, false),
        watch.issues().getFirst().axes().getFirst().stances().stream()
            .map(Stance::middle)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "title: [", "just words", "a: &x [1]\nb: *x", "\u0000"})
  void read_anyRubbish_isFaultyAndNeverThrows(String text) {
    assertInstanceOf(WatchOutcome.Faulty.class, files.read("bad.yaml", text));
  }

  private WatchFault only(String text) {
    WatchOutcome outcome = files.read("bad.yaml", text);
    List<WatchFault> faults = assertInstanceOf(WatchOutcome.Faulty.class, outcome).faults();
    assertEquals(1, faults.size(), faults::toString);
    return faults.getFirst();
  }

  private static final String EXAMPLES =
      """
              examples:
                - { text: Ferries first., stance: toll-no, label: support }
                - text: Nobody asked.
                  actor: Ada Quill
                  stance: toll-maybe
                  label: none
      """;

  @Test
  void read_exampleForAnUnknownStance_namesTheLine() {
    WatchOutcome.Faulty faulty =
        assertInstanceOf(WatchOutcome.Faulty.class, files.read("w", RIGHT + EXAMPLES));

    assertEquals("w:24:13: no stance 'toll-maybe' on this axis", faulty.faults().getFirst() + "");
  }

  @Test
  void read_exampleWithAnotherLabel_namesTheLine() {
    String text = RIGHT + EXAMPLES.replace("label: support", "label: perhaps");
    WatchOutcome.Faulty faulty = assertInstanceOf(WatchOutcome.Faulty.class, files.read("w", text));

    assertEquals(21, faulty.faults().getFirst().line());
  }

  @Test
  void read_examples_standOnTheirAxis() {
    Axis axis = axis(RIGHT + EXAMPLES.replace("toll-maybe", "toll-yes"));

    assertEquals(
        List.of(
            new Example("Ferries first.", "", new StanceId("toll-no"), Example.Label.SUPPORT),
            new Example(
                "Nobody asked.", "Ada Quill", new StanceId("toll-yes"), Example.Label.NONE)),
        axis.examples());
    assertTrue(axis.calibration().isIdentity());
  }

  @Test
  void findCalibrated_axis_addsOneLineAndReplacesItLater() {
    AxisKey key = new AxisKey(new IssueId("tolls"), new AxisId("toll"));
    Calibration first = new Calibration(0.5, -0.25, Map.of(new StanceId("toll-yes"), 1.5));
    Calibration second = new Calibration(2, 0, Map.of());
    String once = files.findCalibrated(RIGHT, key, first).orElseThrow();
    String twice = files.findCalibrated(once, key, second).orElseThrow();

    assertEquals(first, axis(once).calibration());
    assertEquals(second, axis(twice).calibration());
    assertEquals(RIGHT.lines().count() + 1, twice.lines().count());
    assertTrue(twice.lines().toList().containsAll(RIGHT.lines().toList()));
  }

  @Test
  void findCalibrated_axisOnOneLine_isNotTouched() {
    String flow = "{issues: [{id: tolls, axes: [{id: toll, question: Which?, stances: []}]}]}";
    AxisKey key = new AxisKey(new IssueId("tolls"), new AxisId("toll"));

    assertEquals(Optional.empty(), files.findCalibrated(flow, key, Calibration.IDENTITY));
  }

  private Axis axis(String text) {
    return assertInstanceOf(WatchOutcome.Loaded.class, files.read("w", text))
        .watch()
        .issues()
        .getFirst()
        .axes()
        .getFirst();
  }
}

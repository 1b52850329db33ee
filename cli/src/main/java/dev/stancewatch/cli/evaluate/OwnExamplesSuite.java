package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.Calibration;
import dev.stancewatch.core.issue.Example;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.reading.AxisTuner;
import dev.stancewatch.reading.TuningOutcome;
import dev.stancewatch.reading.TuningScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a calibration on own examples is worth: each issue that the model was never trained on is
/// one axis, its statements the examples, each read under what the others teach.
final class OwnExamplesSuite implements Suite {
  private static final int HELD_OUT = 1;

  private record Pair(TuningScore before, TuningScore after, boolean tuned) {}

  @Override
  public String name() {
    return "own-examples";
  }

  @Override
  public String folder() {
    return "training/stance_pairs";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    Map<String, List<JsonNode>> issues = new LinkedHashMap<>();
    for (Path file : Folders.files(shared.resolve(folder()), ".jsonl")) {
      for (JsonNode row : Judges.lines(file)) {
        String issue = row.path("issue").asText();
        if (Judges.bucket(issue) == HELD_OUT) {
          issues.computeIfAbsent(issue, _ -> new ArrayList<>()).add(row);
        }
      }
    }
    AxisTuner tuner = AxisTuner.standard();
    List<Pair> pairs = new ArrayList<>();
    for (List<JsonNode> rows : issues.values()) {
      switch (tuner.tune(axis(rows))) {
        case TuningOutcome.TooFew _ -> {}
        case TuningOutcome.NoGain(TuningScore before, TuningScore after) ->
            pairs.add(new Pair(before, after, false));
        case TuningOutcome.Tuned(Calibration _, TuningScore before, TuningScore after) ->
            pairs.add(new Pair(before, after, true));
      }
    }
    return Evaluation.of(scores(pairs));
  }

  private static Axis axis(List<JsonNode> rows) {
    List<Stance> stances = new ArrayList<>();
    for (Map.Entry<String, JsonNode> position : rows.getFirst().path("positions").properties()) {
      stances.add(
          new Stance(
              new StanceId(position.getKey().toLowerCase(Locale.ROOT)),
              position.getKey(),
              Collections.nCopies(Stance.MIN_SENTENCES, position.getValue().asText()),
              List.of(),
              false));
    }
    List<Example> examples = new ArrayList<>();
    for (JsonNode row : rows) {
      for (Map.Entry<String, JsonNode> label : row.path("labels").properties()) {
        examples.add(
            new Example(
                row.path("text").asText(),
                row.path("actor").asText(),
                new StanceId(label.getKey().toLowerCase(Locale.ROOT)),
                Example.Label.valueOf(label.getValue().asText().toUpperCase(Locale.ROOT))));
      }
    }
    return new Axis(new AxisId("issue"), "Which?", stances, Calibration.IDENTITY, examples);
  }

  private static List<Score> scores(List<Pair> pairs) {
    int labels = 0;
    double[] right = new double[3];
    double[] flips = new double[3];
    double[] loss = new double[3];
    int tuned = 0;
    for (Pair pair : pairs) {
      TuningScore used = pair.tuned() ? pair.after() : pair.before();
      List<TuningScore> each = List.of(pair.before(), pair.after(), used);
      for (int i = 0; i < each.size(); i++) {
        right[i] += each.get(i).right();
        flips[i] += each.get(i).flips();
        loss[i] += each.get(i).loss() * each.get(i).labels();
      }
      labels += pair.before().labels();
      tuned += pair.tuned() ? 1 : 0;
    }
    List<Score> scores = new ArrayList<>();
    scores.add(new Score("issues with a calibration (count)", tuned, "", pairs.size()));
    List<String> names = List.of("before", "always calibrated", "calibrated where it gains");
    for (int i = 0; i < names.size(); i++) {
      scores.add(new Score(names.get(i) + ", accuracy", right[i] / labels, "", labels));
      scores.add(new Score(names.get(i) + ", flips (count)", flips[i], "", labels));
      scores.add(new Score(names.get(i) + ", log loss", loss[i] / labels, "", labels));
    }
    return scores;
  }
}

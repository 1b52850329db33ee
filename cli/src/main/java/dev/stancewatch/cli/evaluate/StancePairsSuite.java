package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.reading.StanceJudge;
import dev.stancewatch.reading.StanceVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Statements against rival positions, on issues that the model was never trained on.
final class StancePairsSuite implements Suite {
  private static final int HELD_OUT = 1;
  private static final Set<String> HARD = Set.of("negation", "implicative");
  private static final List<String> LABELS = List.of("support", "oppose", "none");

  @Override
  public String name() {
    return "stance-pairs";
  }

  @Override
  public String folder() {
    return "training/stance_pairs";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    StanceJudge judge = Judges.load();
    Confusion all = new Confusion(LABELS);
    Confusion hard = new Confusion(LABELS);
    List<CaseError> errors = new ArrayList<>();
    for (Path file : Folders.files(shared.resolve(folder()), ".jsonl")) {
      for (JsonNode row : Judges.lines(file)) {
        if (Judges.bucket(row.path("issue").asText()) == HELD_OUT) {
          errors.addAll(score(judge, row, all, hard));
        }
      }
    }
    List<Score> scores = new ArrayList<>();
    scores.add(new Score("macro-F1, unseen issues", all.macroF1(), "", all.total()));
    scores.add(new Score("macro-F1, negation and implicatives", hard.macroF1(), "", hard.total()));
    scores.add(new Score("sides flipped", all.swapped("support", "oppose"), "", all.total()));
    scores.addAll(all.rows());
    return new Evaluation(scores, errors);
  }

  private static List<CaseError> score(
      StanceJudge judge, JsonNode row, Confusion all, Confusion hard) {
    List<CaseError> errors = new ArrayList<>();
    List<Map.Entry<String, JsonNode>> positions = List.copyOf(row.path("positions").properties());
    List<StanceVerdict> verdicts =
        judge.judgeRivals(
            row.path("actor").asText(),
            row.path("text").asText(),
            positions.stream().map(position -> position.getValue().asText()).toList());
    for (int i = 0; i < positions.size(); i++) {
      String expected = row.path("labels").path(positions.get(i).getKey()).asText();
      String actual = verdicts.get(i).side().name().toLowerCase(Locale.ROOT);
      all.add(expected, actual);
      if (HARD.contains(row.path("kind").asText())) {
        hard.add(expected, actual);
      }
      if (!actual.equals(expected)) {
        errors.add(error(row, positions.get(i), expected, verdicts.get(i)));
      }
    }
    return errors;
  }

  private static CaseError error(
      JsonNode row, Map.Entry<String, JsonNode> position, String expected, StanceVerdict verdict) {
    String actual = verdict.side().name().toLowerCase(Locale.ROOT);
    String name = row.path("id").asText() + ", " + position.getKey();
    return CaseError.of(verdict.confidence(), expected + " read as " + actual, name)
        .with("kind", row.path("kind").asText())
        .with("issue", row.path("issue").asText())
        .with("actor", row.path("actor").asText())
        .with("text", row.path("text").asText())
        .with("position", position.getValue().asText())
        .with("judged", Judges.shares(verdict));
  }
}

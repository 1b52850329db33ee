package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.reading.StanceJudge;
import dev.stancewatch.reading.StanceVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Does a perspective support or undermine a claim: two labels, so the stronger side counts. The
/// upstream development part only; the rest may have been trained on.
final class PerspectrumSuite implements Suite {
  private static final String BEST = "BERT: 0.778";

  @Override
  public String name() {
    return "perspectrum";
  }

  @Override
  public String folder() {
    return "eval/perspectrum";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    StanceJudge judge = Judges.load();
    Confusion confusion = new Confusion(List.of("support", "undermine"));
    List<CaseError> errors = new ArrayList<>();
    for (JsonNode row : Judges.lines(shared.resolve(folder()).resolve("train_dev.jsonl"))) {
      if (row.path("upstream_split").asText().equals("dev")) {
        StanceVerdict verdict =
            judge
                .judge("", row.path("perspective").asText(), List.of(row.path("claim").asText()))
                .getFirst();
        String actual = verdict.support() >= verdict.oppose() ? "support" : "undermine";
        String expected = row.path("stance").asText();
        confusion.add(expected, actual);
        if (!actual.equals(expected)) {
          errors.add(
              CaseError.of(
                      Math.abs(verdict.support() - verdict.oppose()),
                      expected + " read as " + actual,
                      row.path("id").asText())
                  .with("text", row.path("perspective").asText())
                  .with("claim", row.path("claim").asText())
                  .with("judged", Judges.shares(verdict)));
        }
      }
    }
    return new Evaluation(
        List.of(
            new Score("F1, support or undermine", confusion.macroF1(), BEST, confusion.total())),
        errors);
  }
}

package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.reading.PolarityJudge;
import dev.stancewatch.reading.StanceJudge;
import dev.stancewatch.reading.StanceVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Hawkish, dovish or neither, read against three sentences for each side by the rules alone, which
/// know the economy (decision 0056). Never trained on.
final class FomcSuite implements Suite {
  private static final List<List<String>> STANCES =
      List.of(
          List.of(
              "Interest rates should be raised because inflation is too high.",
              "Monetary policy must be tightened.",
              "Rates should go up because demand is too strong."),
          List.of(
              "Interest rates should be cut because the economy is weak.",
              "Monetary policy must be loosened or stay accommodative.",
              "Weak growth and unemployment are the greater risk and need the support of lower"
                  + " rates."));

  /// Least distance of the two sides; a round number, fixed before the set was looked at.
  private static final double LEAN = 0.25;

  @Override
  public String name() {
    return "fomc-stance";
  }

  @Override
  public String folder() {
    return "eval/fomc_stance";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    StanceJudge judge = PolarityJudge.load();
    Confusion confusion = new Confusion(List.of("hawkish", "dovish", "neutral"));
    List<CaseError> errors = new ArrayList<>();
    for (JsonNode row : Judges.lines(shared.resolve(folder()).resolve("sentences.jsonl"))) {
      List<StanceVerdict> verdicts =
          judge.judgeStances(row.path("actor").asText(""), row.path("text").asText(), STANCES);
      double lean = lean(verdicts.getFirst()) - lean(verdicts.getLast());
      String actual = lean > LEAN ? "hawkish" : lean < -LEAN ? "dovish" : "neutral";
      String expected = row.path("stance").asText();
      confusion.add(expected, actual);
      if (!actual.equals(expected)) {
        errors.add(
            CaseError.of(Math.abs(lean), expected + " read as " + actual, row.path("id").asText())
                .with("who", row.path("actor").asText(""))
                .with("text", row.path("text").asText())
                .with("lean", String.format(Locale.ROOT, "%+.2f to hawkish", lean)));
      }
    }
    return new Evaluation(
        List.of(
            new Score(
                "weighted F1",
                confusion.weightedF1(),
                "RoBERTa-large: 0.711, zero-shot LLM: 0.587",
                confusion.total()),
            new Score(
                "sides flipped", confusion.swapped("hawkish", "dovish"), "", confusion.total())),
        errors);
  }

  private static double lean(StanceVerdict verdict) {
    return verdict.support() - verdict.oppose();
  }
}

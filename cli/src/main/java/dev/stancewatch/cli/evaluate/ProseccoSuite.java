package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.reading.StanceJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Do two statements of one speaker contradict each other, read both ways round. The model was
/// trained on one of the three sources, so that one is scored apart.
final class ProseccoSuite implements Suite {
  private static final double OPPOSED = 0.5;
  private static final String TRAINED_ON = "QT30";

  @Override
  public String name() {
    return "prosecco";
  }

  @Override
  public String folder() {
    return "eval/prosecco";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    StanceJudge judge = Judges.load();
    Tally heldOut = new Tally();
    Tally trained = new Tally();
    List<CaseError> errors = new ArrayList<>();
    for (JsonNode row : Judges.lines(shared.resolve(folder()).resolve("prosecco.jsonl"))) {
      String first = row.path("proposition_1").asText();
      String second = row.path("proposition_2").asText();
      double share = Math.max(opposes(judge, first, second), opposes(judge, second, first));
      boolean contradicts = share >= OPPOSED;
      boolean isRight = contradicts == row.path("label").asText().equals("contradiction");
      Tally tally = row.path("source").asText().equals(TRAINED_ON) ? trained : heldOut;
      tally.add(isRight);
      if (!isRight) {
        errors.add(error(row, share));
      }
    }
    List<Score> scores = new ArrayList<>();
    if (heldOut.total > 0) {
      String best = "GPT-4: 0.579, roberta-mnli: 0.571";
      scores.add(heldOut.score("contradiction accuracy, held out", best));
    }
    scores.add(trained.score("contradiction accuracy, trained on (no test)", ""));
    return new Evaluation(scores, errors);
  }

  private static final class Tally {
    private int right;
    private int total;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      total++;
    }

    Score score(String metric, String best) {
      return new Score(metric, right / (double) Math.max(1, total), best, Math.max(1, total));
    }
  }

  private static CaseError error(JsonNode row, double share) {
    String kind = share >= OPPOSED ? "contradiction seen" : "contradiction missed";
    return CaseError.of(Math.abs(share - OPPOSED), kind, row.path("id").asText())
        .with("first", row.path("proposition_1").asText())
        .with("second", row.path("proposition_2").asText())
        .with("judged", String.format(Locale.ROOT, "oppose %.2f", share));
  }

  private static double opposes(StanceJudge judge, String statement, String sentence) {
    return judge.judge("", statement, List.of(sentence)).getFirst().oppose();
  }
}

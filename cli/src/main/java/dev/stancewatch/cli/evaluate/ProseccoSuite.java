package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.reading.StanceJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Do two statements of one speaker contradict each other, read both ways round.
final class ProseccoSuite implements Suite {
  private static final double OPPOSED = 0.5;

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
    int right = 0;
    int total = 0;
    List<CaseError> errors = new ArrayList<>();
    for (JsonNode row : Judges.lines(shared.resolve(folder()).resolve("prosecco.jsonl"))) {
      String first = row.path("proposition_1").asText();
      String second = row.path("proposition_2").asText();
      double share = Math.max(opposes(judge, first, second), opposes(judge, second, first));
      boolean contradicts = share >= OPPOSED;
      boolean isRight = contradicts == row.path("label").asText().equals("contradiction");
      right += isRight ? 1 : 0;
      if (!isRight) {
        errors.add(error(row, share));
      }
      total++;
    }
    String best = "GPT-4: 0.579, roberta-mnli: 0.571";
    return new Evaluation(
        List.of(new Score("contradiction accuracy", right / (double) total, best, total)), errors);
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

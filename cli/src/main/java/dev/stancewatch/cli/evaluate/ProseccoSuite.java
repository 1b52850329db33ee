package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.reading.StanceJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Do two statements of one speaker contradict each other, read both ways round.
final class ProseccoSuite implements Suite {
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
    for (JsonNode row : Judges.lines(shared.resolve(folder()).resolve("prosecco.jsonl"))) {
      String first = row.path("proposition_1").asText();
      String second = row.path("proposition_2").asText();
      boolean contradicts = opposes(judge, first, second) || opposes(judge, second, first);
      right += contradicts == row.path("label").asText().equals("contradiction") ? 1 : 0;
      total++;
    }
    String best = "GPT-4: 0.579, roberta-mnli: 0.571";
    return Evaluation.of(
        List.of(new Score("contradiction accuracy", right / (double) total, best, total)));
  }

  private static boolean opposes(StanceJudge judge, String statement, String sentence) {
    return judge.judge("", statement, List.of(sentence)).getFirst().oppose() >= 0.5;
  }
}

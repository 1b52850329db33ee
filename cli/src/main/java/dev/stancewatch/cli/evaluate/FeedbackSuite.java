package dev.stancewatch.cli.evaluate;

import dev.stancewatch.cli.feedback.FeedbackCase;
import dev.stancewatch.cli.feedback.FeedbackCase.Verdict;
import dev.stancewatch.cli.feedback.FeedbackFile;
import dev.stancewatch.core.change.Decision;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What readers said of alerts: is a right one still told, and a wrong one no more?
final class FeedbackSuite implements Suite {
  @Override
  public String name() {
    return "feedback";
  }

  /// Absolute, since it lies in the checkout.
  @Override
  public String folder() {
    return FeedbackFile.folder().toString();
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    List<Check> checks =
        FeedbackFile.read(FeedbackFile.folder()).stream()
            .filter(judged -> judged.verdict() != Verdict.OTHER)
            .map(FeedbackSuite::check)
            .toList();
    return Evaluation.ofChecks(checks, Map.of());
  }

  private static Check check(FeedbackCase judged) {
    boolean told =
        Decision.fold(judged.subject(), judged.entries(), EvidenceRules.standard(), judged.madeAt())
            .changes()
            .stream()
            .anyMatch(
                change -> change.id().equals(judged.change()) && change.stage() == Stage.CONFIRMED);
    boolean right = judged.verdict() == Verdict.RIGHT;
    return Check.equal(
        right ? "right alerts told" : "wrong alerts not told",
        judged.alert().value(),
        Boolean.toString(right),
        Boolean.toString(told));
  }
}

package dev.stancewatch.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Two judges that know nothing of each other: the model and the rules. What they say is averaged
/// with fixed weights (a linear opinion pool; Stone, "The opinion pool", 1961): where both take one
/// side it stands out, where they take opposite sides little is left. Threads may share it.
public final class CombinedJudge implements StanceJudge {
  /// Weight of the model; the rules have the rest.
  private static final double MODEL = 0.7;

  /// Below this share the rules have seen nothing, and the costly model is not asked.
  private static final double SEEN = 0.25;

  private final StanceJudge model;
  private final StanceJudge rules;

  public CombinedJudge(StanceJudge model, StanceJudge rules) {
    this.model = model;
    this.rules = rules;
  }

  /// The embedded model with the polarity rules, or the rules alone if the build has no model.
  public static StanceJudge standard() {
    PolarityJudge polarity = PolarityJudge.load();
    Optional<ModelStanceJudge> embedded = ModelStanceJudge.findEmbedded();
    return embedded.isPresent() ? new CombinedJudge(embedded.get(), polarity) : polarity;
  }

  @Override
  public String name() {
    return model.name() + "+" + rules.name();
  }

  /// For single sentences the model alone: the rules were measured to add nothing there.
  @Override
  public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
    return model.judge(actorName, text, sentences);
  }

  @Override
  public List<StanceVerdict> judgeRivals(String actorName, String text, List<String> sentences) {
    return model.judgeRivals(actorName, text, sentences);
  }

  @Override
  public List<StanceVerdict> judgeStances(
      String actorName, String text, List<List<String>> stances) {
    List<StanceVerdict> seen = rules.judgeStances(actorName, text, stances);
    boolean told = seen.stream().anyMatch(verdict -> 1 - verdict.none() >= SEEN);
    List<StanceVerdict> read =
        told
            ? model.judgeStances(actorName, text, stances)
            : Collections.nCopies(stances.size(), StanceVerdict.NEITHER);
    List<StanceVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < stances.size(); i++) {
      verdicts.add(seen.get(i).pooledWith(read.get(i), MODEL));
    }
    return List.copyOf(verdicts);
  }
}

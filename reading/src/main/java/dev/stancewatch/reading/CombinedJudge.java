package dev.stancewatch.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two judges that know nothing of each other: the model and the rules. Where both take one side
/// the verdict grows, where they take opposite sides it shrinks towards "none". Threads may share
/// it.
public final class CombinedJudge implements StanceJudge {
  /// How much of a side remains when the other judge contradicts it.
  private static final double CONTRADICTED = 0.5;

  /// How much of the share of "none" goes to a side on which both agree.
  private static final double AGREED = 0.3;

  /// Least distance between rival stances at which the model is heard on them.
  private static final double HEARD = 0.05;

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

  /// For rival stances the rules lead, and the model says which of the rivals it leans to: its
  /// order of the rivals was measured to be far better than its shares.
  @Override
  public List<StanceVerdict> judgeStances(
      String actorName, String text, List<List<String>> stances) {
    List<StanceVerdict> seen = rules.judgeStances(actorName, text, stances);
    boolean told =
        seen.stream().anyMatch(verdict -> 1 - verdict.none() >= SEEN)
            && seen.stream().anyMatch(CombinedJudge::mayBeCalled);
    if (!told) {
      return seen;
    }
    double[] leans = new double[stances.size()];
    for (int i = 0; i < leans.length; i++) {
      leans[i] =
          model.judge(actorName, text, stances.get(i)).stream()
              .mapToDouble(verdict -> verdict.support() - verdict.oppose())
              .average()
              .orElse(0);
    }
    List<StanceVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < leans.length; i++) {
      verdicts.add(combine(seen.get(i), contrast(leans, i)));
    }
    return List.copyOf(verdicts);
  }

  /// Whether a side could reach the thresholds of the reader if the model agreed with it: else the
  /// model costs time and changes no reading.
  private static boolean mayBeCalled(StanceVerdict verdict) {
    double gain = AGREED * verdict.none();
    return verdict.support() + gain >= ArticleReader.MODEL.support()
        || verdict.oppose() + gain >= ArticleReader.MODEL.oppose();
  }

  /// 1 if the model leans to this stance more than to all rivals, -1 if less than to some, 0 if
  /// that is too close to tell.
  private static int contrast(double[] leans, int index) {
    double rival = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < leans.length; i++) {
      rival = i == index ? rival : Math.max(rival, leans[i]);
    }
    double distance = leans[index] - rival;
    return Math.abs(distance) < HEARD ? 0 : (int) Math.signum(distance);
  }

  /// @param other 1 if the other judge supports, -1 if it opposes, 0 if it says nothing
  private static StanceVerdict combine(StanceVerdict mine, int other) {
    int side = mine.support() > mine.oppose() ? 1 : -1;
    boolean silent = other == 0 || mine.support() == mine.oppose();
    if (silent) {
      return mine;
    }
    if (side == other) {
      double gain = AGREED * mine.none();
      double supports = mine.support() + (side > 0 ? gain : 0);
      double none = mine.none() - gain;
      return new StanceVerdict(supports, Math.max(0, 1 - none - supports), none);
    }
    double supports = CONTRADICTED * mine.support();
    double opposes = CONTRADICTED * mine.oppose();
    return new StanceVerdict(supports, opposes, 1 - supports - opposes);
  }
}

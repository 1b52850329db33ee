package dev.stancewatch.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two judges that know nothing of each other. Where the second takes the other side, the verdict
/// shrinks towards "none"; where it agrees, it grows; where it says nothing, the first stands.
/// Threads may share it.
public final class CombinedJudge implements StanceJudge {
  /// How much of a side remains when the second judge contradicts it.
  private static final double CONTRADICTED = 0.5;

  /// How much of the share of "none" goes to a side on which both agree.
  private static final double AGREED = 0.3;

  private final StanceJudge first;
  private final StanceJudge second;

  public CombinedJudge(StanceJudge first, StanceJudge second) {
    this.first = first;
    this.second = second;
  }

  /// The embedded model with the polarity rules, or the rules alone if the build has no model.
  public static StanceJudge standard() {
    PolarityJudge polarity = PolarityJudge.load();
    Optional<ModelStanceJudge> model = ModelStanceJudge.findEmbedded();
    return model.isPresent() ? new CombinedJudge(model.get(), polarity) : polarity;
  }

  @Override
  public String name() {
    return first.name() + "+" + second.name();
  }

  @Override
  public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
    List<StanceVerdict> mine = first.judge(actorName, text, sentences);
    List<StanceVerdict> others = second.judge(actorName, text, sentences);
    List<StanceVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      verdicts.add(combine(mine.get(i), others.get(i)));
    }
    return List.copyOf(verdicts);
  }

  private static StanceVerdict combine(StanceVerdict mine, StanceVerdict other) {
    if (mine.side() == StanceVerdict.Side.NONE || other.side() == StanceVerdict.Side.NONE) {
      return mine;
    }
    if (mine.side() == other.side()) {
      double gain = AGREED * mine.none();
      boolean support = mine.side() == StanceVerdict.Side.SUPPORT;
      double none = mine.none() - gain;
      double supports = mine.support() + (support ? gain : 0);
      return new StanceVerdict(supports, 1 - none - supports, none);
    }
    double supports = CONTRADICTED * mine.support();
    double opposes = CONTRADICTED * mine.oppose();
    return new StanceVerdict(supports, opposes, 1 - supports - opposes);
  }
}

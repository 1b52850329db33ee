package dev.stancewatch.reading;

import java.util.Comparator;
import java.util.List;

/// How strongly a statement supports and opposes a sentence. The three shares add up to one.
public record StanceVerdict(double support, double oppose, double none) {
  /// The side that weighs most; `NONE` on a tie.
  public enum Side {
    SUPPORT,
    OPPOSE,
    NONE
  }

  /// No opinion.
  public static final StanceVerdict NEITHER = new StanceVerdict(0, 0, 1);

  public StanceVerdict {
    boolean shares = support >= 0 && oppose >= 0 && none >= 0;
    if (!shares || Math.abs(support + oppose + none - 1) > 1e-6) {
      throw new IllegalArgumentException(
          "no shares of one: " + support + ", " + oppose + ", " + none);
    }
  }

  /// The mean of several verdicts; no opinion where there are none.
  private static StanceVerdict mean(List<StanceVerdict> verdicts) {
    double support = verdicts.stream().mapToDouble(StanceVerdict::support).average().orElse(0);
    double oppose = verdicts.stream().mapToDouble(StanceVerdict::oppose).average().orElse(0);
    return new StanceVerdict(support, oppose, Math.max(0, 1 - support - oppose));
  }

  /// Of several verdicts, half the mean and half the one that leans furthest: a stance is worded in
  /// several ways, and a statement often answers to one of them only.
  static StanceVerdict ofWordings(List<StanceVerdict> verdicts) {
    return mean(verdicts).pooledWith(furthest(verdicts), 0.5);
  }

  private static StanceVerdict furthest(List<StanceVerdict> verdicts) {
    return verdicts.stream()
        .max(Comparator.comparingDouble(verdict -> Math.abs(verdict.lean())))
        .orElse(NEITHER);
  }

  /// The weighted mean of two verdicts.
  ///
  /// @param weight of the other one, 0 to 1
  StanceVerdict pooledWith(StanceVerdict other, double weight) {
    double pooledSupport = (1 - weight) * support + weight * other.support;
    double pooledOppose = (1 - weight) * oppose + weight * other.oppose;
    return new StanceVerdict(
        pooledSupport, pooledOppose, Math.max(0, 1 - pooledSupport - pooledOppose));
  }

  /// From -1, opposes, to 1, supports.
  double lean() {
    return support - oppose;
  }

  /// Logarithms of the shares of support, oppose and none.
  ///
  /// @param least what a smaller share counts as, so that no logarithm is endless
  double[] logs(double least) {
    return new double[] {
      Math.log(Math.max(least, support)),
      Math.log(Math.max(least, oppose)),
      Math.log(Math.max(least, none))
    };
  }

  public Side side() {
    if (support > oppose && support > none) {
      return Side.SUPPORT;
    }
    return oppose > support && oppose > none ? Side.OPPOSE : Side.NONE;
  }

  /// The share of the side that weighs most.
  public double confidence() {
    return Math.max(none, Math.max(support, oppose));
  }
}

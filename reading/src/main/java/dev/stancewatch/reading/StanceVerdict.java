package dev.stancewatch.reading;

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
  static StanceVerdict mean(List<StanceVerdict> verdicts) {
    double support = verdicts.stream().mapToDouble(StanceVerdict::support).average().orElse(0);
    double oppose = verdicts.stream().mapToDouble(StanceVerdict::oppose).average().orElse(0);
    return new StanceVerdict(support, oppose, Math.max(0, 1 - support - oppose));
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

package dev.stancewatch.core.issue;

import java.util.Map;

/// How the shares that a reader gives the stances of one axis are corrected, learned from labelled
/// examples of that axis. Logarithms of the shares are scaled, then shifted.
///
/// @param scale above 0; below 1 the reader becomes less sure, above 1 surer
/// @param none shift of "says nothing"; above 0 the reader is silent more often
/// @param leans shift from opposition to support, by stance; one that is missing is not shifted
public record Calibration(double scale, double none, Map<StanceId, Double> leans) {
  /// Changes nothing.
  public static final Calibration IDENTITY = new Calibration(1, 0, Map.of());

  public Calibration {
    if (!(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(none)) {
      throw new IllegalArgumentException("no calibration: scale " + scale + ", none " + none);
    }
    leans = Map.copyOf(leans);
  }

  /// Whether it changes nothing.
  public boolean isIdentity() {
    return equals(IDENTITY);
  }

  public double lean(StanceId stance) {
    return leans.getOrDefault(stance, 0.0);
  }
}

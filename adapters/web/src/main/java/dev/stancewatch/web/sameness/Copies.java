package dev.stancewatch.web.sameness;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recognises syndicated copies and rewrites. Pure; threads may share it.
public final class Copies {
  /// Between the most that two reports of one event share by quoting the same people (under 0.2 in
  /// the sets at hand) and the least that a reworded copy keeps (above 0.5).
  private static final double COPY = 0.4;

  private static final int MIN_RUNS = 20;

  private Copies() {}

  /// Compares two texts.
  public static Resemblance compare(TextSketch a, TextSketch b) {
    int shorter = Math.min(a.runs(), b.runs());
    if (shorter < MIN_RUNS) {
      return new Resemblance.CannotTell("a text of fewer than " + MIN_RUNS + " runs of words");
    }
    double overlap = overlap(a, b);
    double union = (a.runs() + b.runs()) / (1 + overlap);
    double shared = Math.min(1, overlap * union / shorter);
    return shared >= COPY ? new Resemblance.Copy(shared) : new Resemblance.Different(shared);
  }

  /// Finds the text of which another is likeliest a copy, if it is one of any.
  ///
  /// @param known sketches by whatever names them
  public static <K> Optional<K> findOriginal(TextSketch text, Map<K, TextSketch> known) {
    Optional<K> original = Optional.empty();
    double most = 0;
    for (Map.Entry<K, TextSketch> candidate : known.entrySet()) {
      if (compare(text, candidate.getValue()) instanceof Resemblance.Copy(double shared)
          && shared > most) {
        most = shared;
        original = Optional.of(candidate.getKey());
      }
    }
    return original;
  }

  /// The estimated share of runs in both texts among those in either (Jaccard).
  private static double overlap(TextSketch a, TextSketch b) {
    // Beyond the end of a sketch nothing is known, unless it is the whole text.
    long limit = Math.min(lastKnown(a), lastKnown(b));
    Set<Long> ofA = upTo(limit, a);
    Set<Long> ofB = upTo(limit, b);
    Set<Long> union = new HashSet<>(ofA);
    union.addAll(ofB);
    int both = ofA.size() + ofB.size() - union.size();
    return union.isEmpty() ? 0 : (double) both / union.size();
  }

  private static Set<Long> upTo(long limit, TextSketch sketch) {
    return sketch.smallest().stream().filter(hash -> hash <= limit).collect(toUnmodifiableSet());
  }

  private static long lastKnown(TextSketch sketch) {
    boolean whole = sketch.smallest().size() == sketch.runs();
    return whole ? Long.MAX_VALUE : sketch.smallest().getLast();
  }
}

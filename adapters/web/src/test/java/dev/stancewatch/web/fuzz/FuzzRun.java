package dev.stancewatch.web.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// One target under fire. What it answers in a way not seen before is kept and damaged further. For
/// one thread and one run.
final class FuzzRun {
  private static final Duration HANG = Duration.ofSeconds(2);
  private static final int MOST_BYTES = 200_000;

  /// Of a larger pool each input would be changed too seldom.
  private static final int MOST_FOUND = 500;

  private static final int LONGEST_FOUND = 20_000;

  private final Target target;
  private final Random random;
  private final Mutations mutations;
  private final List<byte[]> found = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private long longestNanos;

  FuzzRun(Target target, Random random) {
    this.target = target;
    this.random = random;
    this.mutations = new Mutations(random);
  }

  FuzzReport run(Duration time) {
    long inputs = 0;
    for (byte[] seed : target.seeds()) {
      check(seed);
      inputs++;
    }
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      byte[] input = mutations.mutated(start(), target.seeds(), target.dictionary());
      if (input.length <= MOST_BYTES) {
        check(input);
        inputs++;
      }
    }
    return new FuzzReport(target.name(), inputs, kinds.size(), longestNanos / 1_000_000, faults);
  }

  private byte[] start() {
    List<byte[]> pool = found.isEmpty() || random.nextBoolean() ? target.seeds() : found;
    return pool.get(random.nextInt(pool.size()));
  }

  private void check(byte[] input) {
    long start = cpuNanos();
    try {
      if (kinds.add(target.reading().apply(input)) && input.length <= LONGEST_FOUND) {
        keep(input);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      faults.add(thrown + " on " + HexFormat.of().formatHex(input));
    }
    long spent = cpuNanos() - start;
    longestNanos = Math.max(longestNanos, spent);
    if (spent > HANG.toNanos()) {
      faults.add("more than " + HANG + " on " + HexFormat.of().formatHex(input));
    }
  }

  private void keep(byte[] input) {
    if (found.size() < MOST_FOUND) {
      found.add(input);
    } else {
      found.set(random.nextInt(MOST_FOUND), input);
    }
  }

  /// Processor time of this thread: other work on the machine is no hang.
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

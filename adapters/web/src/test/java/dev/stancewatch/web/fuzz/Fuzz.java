package dev.stancewatch.web.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// Feeds damaged input to every target for a while and reports what threw or took too long. With
/// ten minutes for each target: `main` of this class with the argument `600`, with the test classes
/// on the class path and `adapters/web` as working directory.
public final class Fuzz {
  private static final Duration HANG = Duration.ofSeconds(2);
  private static final int MAX_BYTES = 100_000;

  private Fuzz() {}

  /// @param arguments seconds for each target, and a seed for the random numbers (default 1)
  public static void main(String[] arguments) throws IOException {
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    for (Map.Entry<String, Consumer<byte[]>> target : Targets.ALL.entrySet()) {
      List<String> faults = new ArrayList<>();
      long runs = run(target.getValue(), time, new Random(seed), faults);
      System.out.println(target.getKey() + ": " + runs + " inputs, " + faults.size() + " faults");
      faults.stream().limit(10).forEach(System.out::println);
    }
  }

  /// Runs one target and returns how many inputs it was given.
  static long run(Consumer<byte[]> target, Duration time, Random random, List<String> faults)
      throws IOException {
    List<byte[]> seeds = Seeds.all();
    long end = System.nanoTime() + time.toNanos();
    long runs = 0;
    while (System.nanoTime() < end) {
      byte[] input = Mutations.mutated(seeds.get(random.nextInt(seeds.size())), seeds, random);
      if (input.length <= MAX_BYTES) {
        check(target, input, faults);
        runs++;
      }
    }
    return runs;
  }

  private static void check(Consumer<byte[]> target, byte[] input, List<String> faults) {
    long start = cpuNanos();
    try {
      target.accept(input);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      faults.add(thrown + " on " + HexFormat.of().formatHex(input));
    }
    if (cpuNanos() - start > HANG.toNanos()) {
      faults.add("more than " + HANG + " on " + HexFormat.of().formatHex(input));
    }
  }

  /// Processor time of this thread: other work on the machine is no hang.
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

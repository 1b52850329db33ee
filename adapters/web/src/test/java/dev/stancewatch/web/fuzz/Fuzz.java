package dev.stancewatch.web.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Feeds damaged input to targets for a while and reports what threw, took too long or too much
/// memory. With ten minutes for each target: `main` of this class with the argument `600`, with the
/// test classes on the class path, `adapters/web` as working directory and a heap of 256 MB.
public final class Fuzz {
  private Fuzz() {}

  /// @param arguments seconds for each target, a seed for the random numbers (default 1), and the
  ///   names of the targets (default all)
  public static void main(String[] arguments) {
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    List<Target> targets =
        arguments.length > 2
            ? List.of(arguments).subList(2, arguments.length).stream().map(Targets::named).toList()
            : Targets.ALL;
    for (Target target : targets) {
      FuzzReport report = new FuzzRun(target, new Random(seed)).run(time);
      System.out.println(report.line());
      report.faults().stream().limit(10).forEach(System.out::println);
    }
  }
}

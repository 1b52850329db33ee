package dev.stancewatch.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// Measures contenders in turn, in processor time of this thread, so that other work on the machine
/// counts little. Not for several threads.
final class CpuRounds {
  private static final int WARM_UP = 6;
  private static final int MEASURED = 9;

  private long sink;

  /// How many inputs a contender handles in one second of processor time.
  ///
  /// @param median of the measured rounds
  record Rate(String contender, double median) {}

  /// What is measured.
  ///
  /// @param work returns anything that depends on the result, so that none of it is optimised away
  record Contender<T>(String name, ToIntFunction<T> work) {}

  /// Runs all contenders over all inputs, round by round.
  <T> List<Rate> run(List<Contender<T>> contenders, List<T> inputs) {
    double[][] rates = new double[contenders.size()][MEASURED];
    for (int round = -WARM_UP; round < MEASURED; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        double rate = rate(contenders.get(i), inputs);
        if (round >= 0) {
          rates[i][round] = rate;
        }
      }
    }
    Rate[] medians = new Rate[contenders.size()];
    for (int i = 0; i < medians.length; i++) {
      Arrays.sort(rates[i]);
      medians[i] = new Rate(contenders.get(i).name(), rates[i][MEASURED / 2]);
    }
    return List.of(medians);
  }

  /// Anything but a constant, for the caller to print.
  long sink() {
    return sink;
  }

  private <T> double rate(Contender<T> contender, List<T> inputs) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (T input : inputs) {
      sink += contender.work().applyAsInt(input);
    }
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return inputs.size() / (spent / 1e9);
  }
}

package dev.stancewatch.cli.poll;

import dev.stancewatch.web.collect.CollectReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What one round of a rehearsal cost.
///
/// @param stateWrites states stored
/// @param shardWrites claims and releases stored
/// @param leftAlone sources that were put off because their host had asked for it
/// @param missing articles that the world published, but for those of the sources left alone, and
///   that were not handed on
/// @param surprises good feeds that failed or were put off, with the reason
/// @param mostAtOneHost most requests that one host had to serve at the same time
record RoundScore(
    int round,
    CollectReport report,
    Duration wall,
    Duration cpu,
    long peakHeapBytes,
    long stateWrites,
    long shardWrites,
    long leftAlone,
    long missing,
    int mostAtOneHost,
    Map<Integer, Integer> statuses,
    List<String> surprises) {
  RoundScore {
    statuses = Map.copyOf(statuses);
    surprises = List.copyOf(surprises);
  }

  String text() {
    return String.format(
        "round %d: %,d sources in %.1f s (%.1f s CPU, heap peak %d MB): %,d articles (%d missing),"
            + " %,d unchanged, %,d failing, %,d owed (%,d because their host asked to be left"
            + " alone); %d state writes, %d shard writes; at most %d requests at a host; answers"
            + " %s%s",
        round,
        report.polled().size(),
        wall.toMillis() / 1_000.0,
        cpu.toMillis() / 1_000.0,
        peakHeapBytes >> 20,
        report.articles(),
        missing,
        report.unchanged(),
        report.failing().size(),
        report.owed(),
        leftAlone,
        stateWrites,
        shardWrites,
        mostAtOneHost,
        new TreeMap<>(statuses),
        surprises.stream().limit(5).map(text -> "\n  " + text).collect(Collectors.joining()));
  }
}

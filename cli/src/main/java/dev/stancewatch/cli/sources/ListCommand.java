package dev.stancewatch.cli.sources;

import dev.stancewatch.cli.poll.Healths;
import dev.stancewatch.cli.poll.StateFolder;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.web.schedule.PollTimes;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stancewatch sources list`: all sources, how they do, and when they are polled next.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists all sources with their health, the last good look and the next poll.",
    footer = {"", "Example:", "  stancewatch sources list"})
public final class ListCommand implements Callable<Integer> {
  @Mixin StateFolder state = new StateFolder();
  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<PolledSource> sources = state.sources();
    Map<SourceId, SourceState> states =
        state.states().find(sources.stream().map(source -> source.source().id()).toList());
    Instant now = Instant.now();
    out.printf("%-28s %-10s %-20s %-20s %s%n", "source", "health", "last good", "next poll", "url");
    for (PolledSource source : sources) {
      SourceId id = source.source().id();
      SourceState known = states.getOrDefault(id, SourceState.unpolled(id, source.url(), now));
      out.printf(
          "%-28s %-10s %-20s %-20s %s%n",
          id,
          Healths.word(known.health()),
          known.wasEverRead() ? time(known.lastGoodAt()) : "never",
          next(known, source, now),
          known.url());
      if (!known.health().why().isEmpty()) {
        out.println("    " + known.health().why());
      }
    }
    out.flush();
    return 0;
  }

  private static String next(SourceState state, PolledSource source, Instant now) {
    if (state.health() instanceof SourceHealth.Gone) {
      return "never";
    }
    return state.health() instanceof SourceHealth.Unpolled
        ? "now"
        : time(PollTimes.next(state, source.interval(), now));
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

package dev.stancewatch.cli.poll;

import dev.stancewatch.testkit.InMemorySourceStates;
import dev.stancewatch.testkit.RecordingArticles;
import dev.stancewatch.testkit.web.LoopbackWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stancewatch poll rehearse`: the real step against thousands of feeds on loopback.
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    description =
        "Polls a web on loopback: most feeds unchanged, some slow, dead, moved, hostile or rate"
            + " limiting. Prints time, memory, writes and manners for each round.",
    footer = {
      "",
      "Example, in half a gigabyte of heap:",
      "  JAVA_TOOL_OPTIONS=-Xmx512m stancewatch poll rehearse --feeds 5000"
    })
public final class RehearseCommand implements Callable<Integer> {
  private static final Duration BETWEEN_ROUNDS = Duration.ofHours(13);

  @Option(names = "--feeds", description = "How many. Default: ${DEFAULT-VALUE}.")
  int feeds = 5_000;

  @Option(names = "--rounds", description = "How often. Default: ${DEFAULT-VALUE}.")
  int rounds = 2;

  @Option(
      names = "--slow-millis",
      description = "How late the bodies of slow feeds are. Default: ${DEFAULT-VALUE}.")
  long slowMillis = 3_000;

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = command.commandLine().getOut();
    AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    InstantSource clock = () -> Instant.now().plus(ahead.get());
    InMemorySourceStates states = new InMemorySourceStates();
    RecordingArticles articles = new RecordingArticles();
    boolean right = true;
    try (LoopbackWorld world =
            new LoopbackWorld(feeds, clock.instant(), Duration.ofMillis(slowMillis));
        Rehearsal rehearsal = new Rehearsal(world, states, articles, clock)) {
      for (int round = 1; round <= rounds; round++) {
        RoundScore score = rehearsal.play(round);
        out.println(score.text());
        out.flush();
        right &= score.missing() == 0;
        world.nextRound();
        ahead.updateAndGet(duration -> duration.plus(BETWEEN_ROUNDS));
      }
    }
    return right ? 0 : 1;
  }
}

package dev.stancewatch.cli.sources;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.poll.Healths;
import dev.stancewatch.cli.poll.StateFolder;
import dev.stancewatch.cli.poll.WebOptions;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.testkit.InMemorySourceStates;
import dev.stancewatch.web.collect.CollectArticles;
import dev.stancewatch.web.collect.CollectLimits;
import dev.stancewatch.web.collect.CollectReport;
import dev.stancewatch.web.collect.Polled;
import dev.stancewatch.web.robots.RobotsGate;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch sources check`: looks at sources now and changes nothing.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Looks at sources now, says how each does, and changes nothing.",
    footer = {
      "",
      "Example:",
      "  stancewatch sources check un-news --contact mailto:me@desk.example"
    })
public final class CheckCommand implements Callable<Integer> {
  /// Everything that is older than this is backlog, so that no page of an article is fetched.
  private static final CollectLimits LOOK_ONLY =
      new CollectLimits(Duration.ofMinutes(4), 1, 1, Duration.ZERO);

  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Parameters(paramLabel = "ID", description = "Which sources. Default: all.")
  List<String> wanted = new ArrayList<>();

  @Mixin WebOptions options = new WebOptions();
  @Mixin StateFolder state = new StateFolder();
  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    List<PolledSource> sources = chosen();
    CollectReport report;
    try (WebOptions.Web web = options.open(clock)) {
      CollectArticles step =
          new CollectArticles(
              web.fetcher(),
              new RobotsGate(web.fetcher(), web.turns(), web.product(), clock),
              new InMemorySourceStates(),
              _ -> {},
              LOOK_ONLY,
              clock);
      report = step.run(sources, "check", clock.instant().plus(LONGEST));
    }
    PrintWriter out = command.commandLine().getOut();
    report.polled().forEach(polled -> out.println(line(polled)));
    out.println(report.polled().size() + " looked at, " + troubled(report) + " with trouble");
    out.flush();
    return troubled(report) == 0 ? 0 : 1;
  }

  private List<PolledSource> chosen() throws IOException {
    List<PolledSource> all = state.sources();
    List<PolledSource> chosen =
        all.stream()
            .filter(source -> wanted.isEmpty() || wanted.contains(source.source().id().value()))
            .toList();
    for (String id : wanted) {
      if (chosen.stream().noneMatch(source -> source.source().id().value().equals(id))) {
        throw new DataFault("no source is called '" + id + "'; see stancewatch sources list");
      }
    }
    return chosen;
  }

  private static String line(Polled polled) {
    return switch (polled) {
      case Polled.Owed(var source, String reason) -> source + ": not looked at, " + reason;
      case Polled.Failed(var source, String reason) -> source + ": failed here, " + reason;
      case Polled.Done(var source, SourceHealth health, _, _, _) ->
          source
              + ": "
              + Healths.word(health)
              + (health.why().isEmpty() ? "" : ", " + health.why());
    };
  }

  private static long troubled(CollectReport report) {
    return report.polled().stream()
        .filter(polled -> !(polled instanceof Polled.Done done) || !done.health().why().isEmpty())
        .count();
  }
}

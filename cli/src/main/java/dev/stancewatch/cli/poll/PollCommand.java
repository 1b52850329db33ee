package dev.stancewatch.cli.poll;

import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.web.collect.CollectArticles;
import dev.stancewatch.web.collect.CollectLimits;
import dev.stancewatch.web.collect.CollectReport;
import dev.stancewatch.web.collect.Polled;
import dev.stancewatch.web.robots.RobotsGate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stancewatch poll`: the real step of collect-articles over real sources.
@Command(
    name = "poll",
    mixinStandardHelpOptions = true,
    description =
        "Polls the sources that are due and keeps the new articles in a folder, which"
            + " 'stancewatch replay' can read.",
    subcommands = RehearseCommand.class,
    footer = {
      "",
      "Examples:",
      "  stancewatch poll --once --contact mailto:desk@newsroom.example",
      "  stancewatch poll --contact https://newsroom.example/bot   until it is stopped",
      "  stancewatch replay state                                  what came of it so far",
      "  stancewatch poll rehearse --feeds 5000                    against a web on loopback"
    })
public final class PollCommand implements Callable<Integer> {
  private static final Duration BETWEEN_RUNS = Duration.ofSeconds(15);
  private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

  @Option(names = "--once", description = "Poll what is due now, and end.")
  boolean once;

  @Mixin WebOptions options = new WebOptions();
  @Mixin StateFolder state = new StateFolder();
  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    PrintWriter out = command.commandLine().getOut();
    List<PolledSource> sources = state.sources();
    state.keepWatches();
    try (WebOptions.Web web = options.open(clock)) {
      CollectArticles step = step(web, clock);
      out.println(sources.size() + " sources, state in " + state.path());
      do {
        Instant now = clock.instant();
        CollectReport report =
            step.run(sources, UUID.randomUUID().toString(), now.plus(LONGEST_RUN));
        print(report, now, out);
        if (!once) {
          Thread.sleep(BETWEEN_RUNS);
        }
      } while (!once);
    }
    return 0;
  }

  private CollectArticles step(WebOptions.Web web, InstantSource clock) throws IOException {
    Path folder = state.path();
    return new CollectArticles(
        web.fetcher(),
        new RobotsGate(web.fetcher(), web.turns(), web.product(), clock),
        state.states(),
        new FolderArticles(folder),
        CollectLimits.STANDARD,
        clock);
  }

  private void print(CollectReport report, Instant now, PrintWriter out) {
    if (report.polled().isEmpty() && !once) {
      return;
    }
    for (Polled polled : report.polled()) {
      switch (polled) {
        case Polled.Owed(var source, String reason) ->
            out.println("  " + source + ": not yet, " + reason);
        case Polled.Failed(var source, String reason) ->
            out.println("  " + source + ": failed here, " + reason);
        case Polled.Done(var source, SourceHealth health, int articles, _, _) -> {
          String trouble = health.why().isEmpty() ? "" : ", " + health.why();
          out.println("  " + source + ": " + Healths.word(health) + trouble + news(articles));
        }
      }
    }
    report.notices().forEach(notice -> out.println("! " + notice));
    out.println(
        now
            + ": "
            + report.polled().size()
            + " polled, "
            + report.articles()
            + " articles, "
            + report.unchanged()
            + " unchanged, "
            + report.failing().size()
            + " failing, "
            + report.stored()
            + " written");
    out.flush();
  }

  private static String news(int articles) {
    return articles == 0 ? "" : ", " + articles + (articles == 1 ? " article" : " articles");
  }
}

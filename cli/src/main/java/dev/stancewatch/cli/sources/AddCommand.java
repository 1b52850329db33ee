package dev.stancewatch.cli.sources;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.poll.StateFolder;
import dev.stancewatch.cli.poll.WebOptions;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.web.collect.Discovery;
import dev.stancewatch.web.collect.FeedDiscovery;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch sources add`: finds the feed of an address and keeps it.
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Finds the feed of a page and adds it to what is polled.",
    footer = {
      "",
      "Example:",
      "  stancewatch sources add newsroom.example --kind official --contact mailto:me@desk.example"
    })
public final class AddCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", description = "A feed, or a page that has one.")
  String address = "";

  @Option(names = "--name", description = "As alerts print it. Default: the title of the feed.")
  String name = "";

  @Option(
      names = "--kind",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  SourceKind kind = SourceKind.BLOG;

  @Option(
      names = "--interval-minutes",
      description = "Shortest time between two polls. Default: ${DEFAULT-VALUE}.")
  int intervalMinutes = 15;

  @Mixin WebOptions options = new WebOptions();
  @Mixin StateFolder state = new StateFolder();
  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (intervalMinutes < 1) {
      throw new ParameterException(
          command.commandLine(), "--interval-minutes must be at least 1, was " + intervalMinutes);
    }
    try (WebOptions.Web web = options.open(InstantSource.system())) {
      return switch (new FeedDiscovery(web.fetcher()).find(address)) {
        case Discovery.Feeds(List<Discovery.Candidate> feeds) -> add(feeds);
        case Discovery.Nothing(String reason) -> throw new DataFault(address + ": " + reason);
      };
    }
  }

  private int add(List<Discovery.Candidate> feeds) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Discovery.Candidate best = feeds.getFirst();
    List<PolledSource> all = state.sources();
    for (PolledSource known : all) {
      if (known.url().equals(best.url())) {
        throw new DataFault(best.url() + " is polled already, as " + known.source().id());
      }
    }
    PolledSource source =
        NewSources.of(
            best.url(),
            name.isBlank() ? best.feed().title() : name,
            kind,
            Duration.ofMinutes(intervalMinutes),
            NewSources.ids(all));
    List<PolledSource> added = new ArrayList<>(state.added());
    added.add(source);
    state.store(added);
    out.println("added " + source.source().id() + ": " + source.source().name());
    out.println("  " + source.url() + ", " + best.feed().entries().size() + " items");
    for (Discovery.Candidate other : feeds.subList(1, feeds.size())) {
      out.println("  also there: " + other.url() + " (" + other.feed().title() + ")");
    }
    out.flush();
    return 0;
  }
}

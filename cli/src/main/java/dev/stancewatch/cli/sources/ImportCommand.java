package dev.stancewatch.cli.sources;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.poll.StateFolder;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.guard.Verdict;
import dev.stancewatch.web.opml.Opml;
import dev.stancewatch.web.opml.OpmlOutcome;
import dev.stancewatch.web.opml.Outline;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch sources import`: adds the feeds of an OPML file.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Adds the feeds of an OPML file, as feed readers export it.",
    footer = {"", "Example:", "  stancewatch sources import subscriptions.opml --kind newspaper"})
public final class ImportCommand implements Callable<Integer> {
  private static final int MOST_FEEDS = 10_000;

  @Parameters(paramLabel = "FILE.opml", description = "The list.")
  Path file = Path.of("");

  @Option(
      names = "--kind",
      description = "What they are: one of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  SourceKind kind = SourceKind.BLOG;

  @Mixin StateFolder state = new StateFolder();
  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DataFault(file + ": no such file");
    }
    return switch (new Opml().read(Files.readAllBytes(file))) {
      case OpmlOutcome.Unreadable(String reason) -> throw new DataFault(file + ": " + reason);
      case OpmlOutcome.Read(_, List<Outline> outlines) ->
          add(outlines.stream().flatMap(Outline::feeds).limit(MOST_FEEDS).toList());
    };
  }

  private int add(List<Outline> feeds) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Guard guard = new Guard(GuardPolicy.PUBLIC_WEB);
    List<PolledSource> all = state.sources();
    Set<SourceId> ids = new HashSet<>(NewSources.ids(all));
    Set<URI> urls = new HashSet<>();
    all.forEach(source -> urls.add(source.url()));
    List<PolledSource> added = new ArrayList<>(state.added());
    int before = added.size();
    int refused = 0;
    for (Outline feed : feeds) {
      switch (guard.check(feed.feed())) {
        case Verdict.Refused(String reason) -> {
          out.println("left out: " + feed.title() + ": the address " + reason);
          refused++;
        }
        case Verdict.Allowed(URI url) -> {
          if (urls.add(url)) {
            PolledSource source = NewSources.of(url, feed.title(), kind, NewSources.INTERVAL, ids);
            ids.add(source.source().id());
            added.add(source);
          }
        }
      }
    }
    state.store(added);
    int count = added.size() - before;
    out.println(
        feeds.size()
            + " feeds in the list, "
            + count
            + " added, "
            + (feeds.size() - count - refused)
            + " known, "
            + refused
            + " left out");
    out.flush();
    return refused == 0 ? 0 : 1;
  }
}

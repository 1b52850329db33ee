package dev.stancewatch.cli.preview;

import dev.stancewatch.cli.WebAddress;
import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.cli.archive.ArchiveOptions;
import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AtomFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stancewatch atom`: the changes as a feed.
@Command(
    name = "atom",
    mixinStandardHelpOptions = true,
    description =
        "Writes the changes of a replay or of a deployment as an Atom feed: all, or of one actor or"
            + " issue. One of --replay and --stack must be given.",
    footer = {
      "",
      "Examples:",
      "  stancewatch atom --replay state --self https://example.org/changes.atom",
      "  stancewatch atom --stack stancewatch --self https://example.org/changes.atom",
      "  stancewatch atom --replay state --actor trump --self https://example.org/t.atom"
    })
public final class AtomCommand implements Callable<Integer> {
  @Mixin ArchiveOptions options = new ArchiveOptions();

  @Option(names = "--actor", paramLabel = "ID", description = "Only of this actor.")
  String actor = "";

  @Option(names = "--issue", paramLabel = "ID", description = "Only on this issue.")
  String issue = "";

  @Option(names = "--self", paramLabel = "URL", required = true, description = "Where it will be.")
  String self = "";

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    URI address = WebAddress.of(self, "--self", command);
    try (Archive archive = options.openNamed()) {
      List<Alert> alerts =
          ToldAlerts.all(archive).stream()
              .filter(alert -> actor.isEmpty() || alert.about().actor().value().equals(actor))
              .filter(alert -> issue.isEmpty() || alert.about().issue().value().equals(issue))
              .toList();
      PrintWriter out = command.commandLine().getOut();
      out.print(AtomFeed.of(name(), title(alerts), address, alerts, Instant.EPOCH));
      out.flush();
      return archive.exitStatus();
    }
  }

  private String name() {
    String ofActor = actor.isEmpty() ? "" : "actor/" + actor;
    String ofIssue = issue.isEmpty() ? "" : "issue/" + issue;
    String name = ofActor + (ofActor.isEmpty() || ofIssue.isEmpty() ? "" : "/") + ofIssue;
    return name.isEmpty() ? "all" : name;
  }

  private String title(List<Alert> alerts) {
    if (actor.isEmpty() && issue.isEmpty()) {
      return "Changes of position";
    }
    String who = alerts.isEmpty() ? actor : alerts.getFirst().about().actorName();
    String what = alerts.isEmpty() ? issue : alerts.getFirst().about().issueTitle();
    return "Changes of position: "
        + (actor.isEmpty() ? "" : who)
        + (actor.isEmpty() || issue.isEmpty() ? "" : ", ")
        + (issue.isEmpty() ? "" : what);
  }
}

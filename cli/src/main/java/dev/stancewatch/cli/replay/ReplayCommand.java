package dev.stancewatch.cli.replay;

import dev.stancewatch.cli.Home;
import dev.stancewatch.core.article.Article;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch replay`: a folder of articles through the whole flow.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Runs a folder of articles through the whole flow: no account, no network.",
    footer = {
      "",
      "Examples:",
      "  stancewatch replay",
      "  stancewatch replay events/central-bank-turn",
      "  stancewatch replay events/wikipedia-current-events --format jsonl",
      "  stancewatch replay --html report.html",
      "  stancewatch replay --store dynamodb-local"
    })
public final class ReplayCommand implements Callable<Integer> {
  private static final int PROGRESS_EVERY = 50;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Replay folder. Default: events/ukraine-settlement.")
  @Nullable Path folder;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Format format = Format.text;

  @Option(names = "--html", paramLabel = "FILE", description = "Writes a report for a browser too.")
  @Nullable Path html;

  @Option(
      names = "--store",
      paramLabel = "STORE",
      description = "memory, dynamodb-local, or the address of a DynamoDB engine. Default: memory.")
  String store = "memory";

  @Spec CommandSpec command;

  /// How the events are printed.
  enum Format {
    text,
    jsonl
  }

  @Override
  public Integer call() throws IOException {
    Path chosen = folder == null ? Home.folder().resolve("events/ukraine-settlement") : folder;
    ReplayFolder stream = ReplayFolder.read(chosen);
    stream.faults().forEach(command.commandLine().getErr()::println);
    try (Store opened = Store.open(store)) {
      replay(stream, ReplaySession.over(stream, opened.ledgers()));
    }
    return stream.faults().isEmpty() ? 0 : 1;
  }

  private void replay(ReplayFolder stream, ReplaySession session) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    Consumer<ReplayEvent> printer =
        switch (format) {
          case text -> new ReplayText(stream, out);
          case jsonl -> new ReplayJson(out);
        };
    ReplayHtml report = new ReplayHtml(stream);
    int done = 0;
    for (Article article : stream.articles()) {
      session.accept(article, printer.andThen(report));
      if (++done % PROGRESS_EVERY == 0) {
        err.println(done + " of " + stream.articles().size() + " articles");
        err.flush();
      }
    }
    out.flush();
    if (html != null) {
      report.write(html);
    }
  }
}

package dev.stancewatch.cli.replay;

import dev.stancewatch.cli.Home;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.testkit.InMemoryArticleTraces;
import dev.stancewatch.testkit.InMemoryLedgers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
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
      "  stancewatch replay events/wikipedia-current-events --format jsonl"
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

  @Spec CommandSpec command;

  /// How the events are printed.
  enum Format {
    text,
    jsonl
  }

  @Override
  public Integer call() throws IOException {
    Path chosen = folder == null ? Home.folder().resolve("events/ukraine-settlement") : folder;
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    ReplayFolder stream = ReplayFolder.read(chosen);
    stream.faults().forEach(err::println);
    ReplayRun run =
        new ReplayRun(
            stream.watch(),
            ArticleReader.standard(stream.watch().actors(), stream.watch().issues()),
            article -> Optional.empty(),
            new InMemoryLedgers(),
            new InMemoryArticleTraces());
    Consumer<ReplayEvent> printer =
        switch (format) {
          case text -> new ReplayText(stream, out);
          case jsonl -> new ReplayJson(out);
        };
    int done = 0;
    for (Article article : stream.articles()) {
      run.accept(article, printer);
      if (++done % PROGRESS_EVERY == 0) {
        err.println(done + " of " + stream.articles().size() + " articles");
        err.flush();
      }
    }
    out.flush();
    return stream.faults().isEmpty() ? 0 : 1;
  }
}

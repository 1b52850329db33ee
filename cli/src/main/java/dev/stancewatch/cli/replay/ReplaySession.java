package dev.stancewatch.cli.replay;

import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.statement.ArticleTraces;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.testkit.InMemoryArticleSketches;
import dev.stancewatch.testkit.InMemoryArticleTraces;
import dev.stancewatch.testkit.InMemoryDispatches;
import dev.stancewatch.testkit.InMemoryEditions;
import dev.stancewatch.testkit.InMemoryLedgers;
import dev.stancewatch.web.sameness.RecentCopies;
import java.io.IOException;
import java.util.function.Consumer;

/// One stream, the stores that it fills, and the handlers between them. For one thread.
public final class ReplaySession {
  private final ReplayFolder stream;
  private final Ledgers ledgers;
  private final ArticleTraces traces = new InMemoryArticleTraces();
  private final Dispatches dispatches = new InMemoryDispatches();
  private final ReplayRun run;

  private ReplaySession(ReplayFolder stream, Ledgers ledgers) throws IOException {
    this.stream = stream;
    this.ledgers = ledgers;
    ReplayClock clock = new ReplayClock();
    clock.set(stream.begin());
    LocalAlerts alerts = new LocalAlerts(stream.watch(), ledgers, dispatches, clock);
    alerts.subscribe(SampleSubscribers.read(stream.folder(), stream.begin()));
    this.run =
        new ReplayRun(
            stream.watch(),
            ArticleReader.standard(stream.watch().actors(), stream.watch().issues()),
            new RecentCopies(new InMemoryArticleSketches()),
            new InMemoryEditions(),
            ledgers,
            traces,
            alerts,
            clock);
  }

  /// A session whose ledgers are in memory.
  public static ReplaySession inMemory(ReplayFolder stream) throws IOException {
    return new ReplaySession(stream, new InMemoryLedgers());
  }

  /// A session over other ledgers; they should be empty.
  static ReplaySession over(ReplayFolder stream, Ledgers ledgers) throws IOException {
    return new ReplaySession(stream, ledgers);
  }

  /// Lets the next article through.
  void accept(Article article, Consumer<ReplayEvent> events) {
    run.accept(article, events);
  }

  /// Lets all articles through and tells nobody.
  public ReplaySession runSilently() {
    stream.articles().forEach(article -> run.accept(article, _ -> {}));
    return this;
  }

  public Watch watch() {
    return stream.watch();
  }

  public ArticleTraces traces() {
    return traces;
  }

  public Ledgers ledgers() {
    return ledgers;
  }

  public Dispatches dispatches() {
    return dispatches;
  }
}

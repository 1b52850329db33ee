package dev.stancewatch.cli.explain;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.Home;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.cli.replay.ReplaySession;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Explaining;
import dev.stancewatch.core.change.Explanation;
import dev.stancewatch.core.change.ExplanationText;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stancewatch explain`: why an article, a change or a position led to what it did.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says why something was told, or why not, stage by stage.",
    footer = {
      "",
      "Examples:",
      "  stancewatch explain --article ukr-014",
      "  stancewatch explain --actor trump --axis sequencing --at 2025-08-16T10:00:00Z",
      "  stancewatch explain --replay events/dam-treaty --actor saramand --axis forum --json"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Option(
      names = "--replay",
      paramLabel = "FOLDER",
      description = "The stream to explain. Default: events/ukraine-settlement.")
  @Nullable Path folder;

  @ArgGroup(multiplicity = "1")
  Question question = new Question();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "What was known then, such as 2025-08-16T10:00:00Z. Default: all that is known.")
  @Nullable Instant at;

  @Option(names = "--json", description = "JSON instead of text.")
  boolean json;

  @Spec CommandSpec command;

  /// What is asked: one of these.
  static final class Question {
    @Option(names = "--article", paramLabel = "ID", description = "What became of an article.")
    @Nullable String article;

    @Option(names = "--change", paramLabel = "ID", description = "How a change came about.")
    @Nullable String change;

    @ArgGroup(exclusive = false)
    @Nullable Stand stand;
  }

  /// An actor on an axis.
  static final class Stand {
    @Option(names = "--actor", paramLabel = "ID", required = true, description = "Who.")
    String actor = "";

    @Option(names = "--axis", paramLabel = "ID", required = true, description = "On what question.")
    String axis = "";
  }

  @Override
  public Integer call() throws IOException {
    Path chosen = folder == null ? Home.folder().resolve("events/ukraine-settlement") : folder;
    ReplaySession session = ReplaySession.inMemory(ReplayFolder.read(chosen)).runSilently();
    PrintWriter out = command.commandLine().getOut();
    if (question.article != null) {
      article(session, new ArticleId(question.article), out);
    } else if (question.change != null) {
      print(change(session.known(), new ChangeId(question.change)), out);
    } else if (question.stand != null) {
      position(session.known(), question.stand, out);
    }
    out.flush();
    return 0;
  }

  private void article(ReplaySession session, ArticleId id, PrintWriter out) {
    ArticleTrace trace =
        session
            .traces()
            .find(id)
            .orElseThrow(() -> new DataFault("no article '" + id + "' in this stream"));
    Explanation.OfArticle explanation =
        Explaining.article(id, session.known(), EvidenceRules.standard());
    if (json) {
      out.println(Json.write(new ArticleAnswer(trace, explanation)));
      return;
    }
    out.println(trace.article().source().name() + ": " + trace.article().headline());
    out.println("read as far as: " + trace.stage() + " (" + trace.reason() + ")");
    trace.statements().forEach(line -> out.println("  " + line));
    out.println(ExplanationText.of(explanation));
  }

  private static Explanation change(List<Known> known, ChangeId id) {
    return known.stream()
        .map(one -> Explaining.findChange(id, one, EvidenceRules.standard()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new DataFault("no change '" + id + "' in this stream"));
  }

  private void position(List<Known> known, Stand stand, PrintWriter out) {
    List<Known> meant = known.stream().filter(one -> isMeant(one.key(), stand)).toList();
    if (meant.isEmpty()) {
      throw new DataFault(
          "nothing is known of actor '" + stand.actor + "' on axis '" + stand.axis + "'");
    }
    for (Known one : meant) {
      Instant asOf = at == null ? lastLearned(one) : at;
      print(Explaining.position(one, EvidenceRules.standard(), asOf), out);
    }
  }

  private static Instant lastLearned(Known known) {
    return known.ledger().entries().stream()
        .map(LogEntry::learnedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /// The axis may be given with its issue or alone.
  private static boolean isMeant(PositionKey key, Stand stand) {
    return key.actor().value().equals(stand.actor)
        && (key.axis().axis().value().equals(stand.axis)
            || key.axis().toString().equals(stand.axis));
  }

  private void print(Explanation explanation, PrintWriter out) {
    out.println(json ? Json.write(explanation) : ExplanationText.of(explanation));
  }

  /// Both halves of an answer about an article.
  private record ArticleAnswer(ArticleTrace reading, Explanation.OfArticle deciding) {}
}

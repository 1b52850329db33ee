package dev.stancewatch.cli.explain;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.cli.archive.ArchiveOptions;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Explaining;
import dev.stancewatch.core.change.Explanation;
import dev.stancewatch.core.change.ExplanationText;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `stancewatch explain`: why an article, a change or a position led to what it did.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Says why something was told, or why not, stage by stage: of a replay, by default that of"
            + " events/ukraine-settlement, or of a deployment.",
    footer = {
      "",
      "A deployment keeps what was made of an article for 180 days, the rest for",
      "good. Needs dynamodb:GetItem and dynamodb:Query on its table, and",
      "cloudformation:DescribeStacks.",
      "",
      "Examples:",
      "  stancewatch explain --article ukr-014",
      "  stancewatch explain --actor trump --axis sequencing --at 2025-08-16T10:00:00Z",
      "  stancewatch explain --replay events/dam-treaty --actor saramand --axis forum",
      "  stancewatch explain --stack stancewatch --change ID    as in the alert's mail"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Mixin ArchiveOptions options = new ArchiveOptions();

  @ArgGroup(multiplicity = "1")
  Question question = new Question();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "What was known then, such as 2025-08-16T10:00:00Z; with --actor only. Default: all that"
              + " is known.")
  @Nullable Instant at;

  @Option(names = "--json", description = "JSON instead of text.")
  boolean json;

  @Spec CommandSpec command;

  /// What is asked: one of these.
  static final class Question {
    @Option(names = "--article", paramLabel = "ID", description = "What became of an article.")
    @Nullable ArticleId article;

    @Option(
        names = "--change",
        paramLabel = "ID",
        description = "How a change came about. The id of one of its alerts will do.")
    @Nullable ChangeId change;

    @ArgGroup(exclusive = false)
    @Nullable Stand stand;
  }

  /// An actor on an axis.
  static final class Stand {
    @Option(names = "--actor", paramLabel = "ID", required = true, description = "Who.")
    ActorId actor = new ActorId("nobody");

    @Option(names = "--axis", paramLabel = "ID", required = true, description = "On what question.")
    String axis = "";
  }

  @Override
  public Integer call() throws IOException {
    if (at != null && question.stand == null) {
      throw new ParameterException(
          command.commandLine(), "--at goes with --actor and --axis: it asks where they stood");
    }
    PrintWriter out = command.commandLine().getOut();
    try (Archive archive = options.open()) {
      if (question.article != null) {
        article(archive, question.article, out);
      } else if (question.change != null) {
        change(archive, question.change, out);
      } else if (question.stand != null) {
        position(archive, question.stand, out);
      }
      out.flush();
      return archive.exitStatus();
    }
  }

  private void article(Archive archive, ArticleId id, PrintWriter out) {
    Optional<ArticleTrace> trace = archive.traces().find(id);
    Explanation.OfArticle explanation =
        Explaining.article(id, archive.known(id), EvidenceRules.standard());
    if (trace.isEmpty() && explanation.parts().isEmpty()) {
      throw new DataFault("no article '" + id + "' in " + archive.name());
    }
    List<Way> ways = ways(explanation.parts().stream().flatMap(p -> p.told().stream()), archive);
    if (json) {
      out.println(Json.write(new ArticleAnswer(trace.orElse(null), explanation, ways)));
      return;
    }
    if (trace.isPresent()) {
      out.println(trace.get().article().source().name() + ": " + trace.get().article().headline());
      out.println("read as far as: " + trace.get().stage() + " (" + trace.get().reason() + ")");
      trace.get().statements().forEach(line -> out.println("  " + line));
    } else {
      out.println("what was made of it when it was read is kept no more");
    }
    print(explanation, ways, out);
  }

  private void change(Archive archive, ChangeId asked, PrintWriter out) {
    List<Notice> told = archive.told(asked);
    ChangeId id = told.isEmpty() ? asked : told.getFirst().change().id();
    List<Known> where =
        told.isEmpty() ? archive.known() : archive.known(List.of(told.getFirst().change().key()));
    Explanation.OfChange explanation =
        where.stream()
            .map(one -> Explaining.findChange(id, one, EvidenceRules.standard()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> new DataFault(missing(asked, told, archive)));
    List<Way> ways = ways(explanation.told().stream(), archive);
    if (json) {
      out.println(Json.write(new ChangeAnswer(explanation, ways)));
      return;
    }
    print(explanation, ways, out);
  }

  private static String missing(ChangeId asked, List<Notice> told, Archive archive) {
    return told.isEmpty()
        ? "no change '" + asked + "' in " + archive.name()
        : told.getFirst().change().key() + " is no longer watched in " + archive.name();
  }

  private void position(Archive archive, Stand stand, PrintWriter out) {
    List<PositionKey> meant =
        archive.ledgers().keysOf(stand.actor).stream()
            .filter(key -> isMeant(key, stand.axis))
            .toList();
    List<Known> known = archive.known(meant);
    if (known.isEmpty()) {
      throw new DataFault(
          "nothing is known of actor '"
              + stand.actor
              + "' on axis '"
              + stand.axis
              + "' in "
              + archive.name());
    }
    for (Known one : known) {
      Instant asOf = at == null ? lastLearned(one) : at;
      Explanation answer = Explaining.position(one, EvidenceRules.standard(), asOf);
      out.println(json ? Json.write(answer) : ExplanationText.of(answer));
    }
  }

  private static Instant lastLearned(Known known) {
    return known.ledger().entries().stream()
        .map(LogEntry::learnedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /// The axis may be given with its issue or alone.
  private static boolean isMeant(PositionKey key, String axis) {
    return key.axis().axis().value().equals(axis) || key.axis().toString().equals(axis);
  }

  private static List<Way> ways(Stream<Notice> told, Archive archive) {
    return told.map(notice -> Way.of(notice, archive)).toList();
  }

  private static void print(Explanation explanation, List<Way> ways, PrintWriter out) {
    out.print(ExplanationText.of(explanation));
    ways.forEach(way -> out.println(way.text()));
    out.println();
  }

  /// All that is known of an article.
  ///
  /// @param reading `null` if it is kept no more
  private record ArticleAnswer(
      @Nullable ArticleTrace reading, Explanation.OfArticle deciding, List<Way> telling) {}

  /// All that is known of a change.
  private record ChangeAnswer(Explanation.OfChange deciding, List<Way> telling) {}
}

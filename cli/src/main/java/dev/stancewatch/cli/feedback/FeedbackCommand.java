package dev.stancewatch.cli.feedback;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.Home;
import dev.stancewatch.cli.feedback.FeedbackCase.Verdict;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.cli.replay.ReplaySession;
import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.position.LogEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch feedback`: was an alert right? The answer becomes a labelled case that `evaluate`
/// scores.
@Command(
    name = "feedback",
    mixinStandardHelpOptions = true,
    description = "Says whether an alert was right; evaluate scores the answers.",
    footer = {
      "",
      "Examples:",
      "  stancewatch feedback --alert ID right",
      "  stancewatch feedback --alert ID old-news --note \"said in spring already\""
    })
public final class FeedbackCommand implements Callable<Integer> {
  @Option(names = "--alert", paramLabel = "ID", required = true, description = "Id of the alert.")
  String alert = "";

  @Parameters(
      paramLabel = "VERDICT",
      description = "right, wrong-person, old-news, not-a-change or other.")
  String word = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Anything else.")
  String note = "";

  @Option(
      names = "--replay",
      paramLabel = "FOLDER",
      description = "The stream of the alert. Default: events/ukraine-settlement.")
  @Nullable Path folder;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the case is kept. Default: state/feedback of the checkout.")
  Path out = FeedbackFile.folder();

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    Verdict verdict = verdict();
    Path chosen = folder == null ? Home.folder().resolve("events/ukraine-settlement") : folder;
    ReplaySession session = ReplaySession.inMemory(ReplayFolder.read(chosen)).runSilently();
    for (Known known : session.known()) {
      for (Notice notice : known.ledger().notices()) {
        if (notice.id().value().equals(alert)) {
          FeedbackFile.add(judged(known, notice, verdict), out);
          PrintWriter printer = command.commandLine().getOut();
          printer.println("noted: alert " + alert + " is " + word);
          printer.flush();
          return 0;
        }
      }
    }
    throw new DataFault("no alert '" + alert + "' in this stream");
  }

  private FeedbackCase judged(Known known, Notice notice, Verdict verdict) {
    List<LogEntry> entries =
        known.ledger().entries().stream()
            .filter(entry -> !entry.learnedAt().isAfter(notice.at()))
            .toList();
    return new FeedbackCase(
        AlertId.of(notice.id()),
        notice.change().id(),
        verdict,
        note,
        notice.at(),
        known.subject(),
        entries);
  }

  private Verdict verdict() {
    for (Verdict verdict : Verdict.values()) {
      if (name(verdict).equals(word)) {
        return verdict;
      }
    }
    String all =
        Arrays.stream(Verdict.values())
            .map(FeedbackCommand::name)
            .collect(Collectors.joining(", "));
    throw new DataFault("'" + word + "' is none of " + all);
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

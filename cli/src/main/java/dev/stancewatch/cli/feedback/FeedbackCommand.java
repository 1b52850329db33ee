package dev.stancewatch.cli.feedback;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.cli.archive.ArchiveOptions;
import dev.stancewatch.cli.feedback.FeedbackCase.Verdict;
import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch feedback`: was an alert right? The answer becomes a labelled case that `evaluate`
/// scores.
@Command(
    name = "feedback",
    mixinStandardHelpOptions = true,
    description =
        "Keeps whether an alert was right, with all that the decision rested on, in a folder of the"
            + " checkout; evaluate scores it. For whoever runs what told it, a replay (by default"
            + " that of events/ukraine-settlement) or a deployment: readers name the alert to the"
            + " contact in their mail.",
    footer = {
      "",
      "Examples:",
      "  stancewatch feedback --stack stancewatch --alert ID wrong-person",
      "  stancewatch feedback --alert ID right",
      "  stancewatch feedback --alert ID old-news --note \"said in spring already\""
    })
public final class FeedbackCommand implements Callable<Integer> {
  @Option(names = "--alert", paramLabel = "ID", required = true, description = "Id of the alert.")
  AlertId alert = new AlertId("none");

  @Parameters(
      paramLabel = "VERDICT",
      description = "right, wrong-person, old-news, not-a-change or other.")
  String word = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Anything else.")
  String note = "";

  @Mixin ArchiveOptions options = new ArchiveOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the case is kept. Default: state/feedback of the checkout.")
  Path out = FeedbackFile.folder();

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    Verdict verdict = verdict();
    try (Archive archive = options.open()) {
      Notice notice =
          archive
              .ledgers()
              .findNotice(new NoticeId(alert.value()))
              .orElseThrow(() -> new DataFault("no alert '" + alert + "' in " + archive.name()));
      PositionKey key = notice.change().key();
      List<Known> known = archive.known(List.of(key));
      if (known.isEmpty()) {
        throw new DataFault(key + " is no longer watched in " + archive.name());
      }
      FeedbackFile.add(judged(known.getFirst(), notice, verdict), out);
      PrintWriter printer = command.commandLine().getOut();
      printer.println("noted: alert " + alert + " is " + word);
      printer.flush();
      return archive.exitStatus();
    }
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
    throw new ParameterException(command.commandLine(), "'" + word + "' is none of " + all);
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

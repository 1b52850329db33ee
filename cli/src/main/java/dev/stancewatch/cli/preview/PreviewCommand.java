package dev.stancewatch.cli.preview;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.cli.archive.ArchiveOptions;
import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stancewatch preview`: how the alerts of a change read.
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description =
        "Shows how the alerts of a change read: of a replay, by default that of"
            + " events/ukraine-settlement, or of a deployment.",
    footer = {
      "",
      "Examples:",
      "  stancewatch preview                             which changes are there?",
      "  stancewatch preview --change ID --as sms",
      "  stancewatch preview --stack stancewatch --change ID"
    })
public final class PreviewCommand implements Callable<Integer> {
  @Mixin ArchiveOptions options = new ArchiveOptions();

  @Option(
      names = "--change",
      paramLabel = "ID",
      description = "The change, or one of its alerts. Default: lists all.")
  @Nullable ChangeId change;

  @Option(names = "--as", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Form form = Form.email;

  @Option(names = "--contact", paramLabel = "ADDRESS", description = "Where readers turn to.")
  String contact = "";

  @Spec CommandSpec command;

  /// In which form.
  enum Form {
    email,
    sms,
    json
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    try (Archive archive = options.open()) {
      if (change == null) {
        ToldAlerts.all(archive)
            .forEach(
                alert ->
                    out.printf("%s  alert %s  %s%n", alert.change(), alert.id(), alert.finding()));
      } else {
        meant(archive, change).forEach(alert -> out.println(text(alert)));
      }
      out.flush();
      return archive.exitStatus();
    }
  }

  /// All alerts of a change, or the one.
  private static List<Alert> meant(Archive archive, ChangeId id) {
    List<Alert> alerts = ToldAlerts.of(archive.told(id), archive);
    if (alerts.isEmpty()) {
      throw new DataFault("no change or alert '" + id + "' in " + archive.name());
    }
    List<Alert> one =
        alerts.stream().filter(alert -> alert.id().value().equals(id.value())).toList();
    return one.isEmpty() ? alerts : one;
  }

  private String text(Alert alert) {
    AlertTexts texts = AlertTexts.of(alert, new Imprint(contact, ""));
    return switch (form) {
      case email -> "Subject: " + texts.subject() + "\n\n" + texts.email();
      case sms -> texts.sms();
      case json -> Json.write(alert);
    };
  }
}

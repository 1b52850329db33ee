package dev.stancewatch.cli.preview;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stancewatch preview`: how the alerts of a change read.
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Shows how the alerts of a change read.",
    footer = {
      "",
      "Examples:",
      "  stancewatch preview                             which changes are there?",
      "  stancewatch preview --change ID --as sms"
    })
public final class PreviewCommand implements Callable<Integer> {
  @Option(
      names = "--replay",
      paramLabel = "FOLDER",
      description = "The stream. Default: events/ukraine-settlement.")
  @Nullable Path folder;

  @Option(
      names = "--change",
      paramLabel = "ID",
      description = "The change, or one of its alerts. Default: lists all.")
  @Nullable String change;

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
    List<Alert> alerts = ToldAlerts.of(folder);
    if (change == null) {
      alerts.forEach(
          alert -> out.printf("%s  alert %s  %s%n", alert.change(), alert.id(), alert.finding()));
    } else {
      List<Alert> meant =
          alerts.stream()
              .filter(
                  alert ->
                      alert.change().value().equals(change) || alert.id().value().equals(change))
              .toList();
      if (meant.isEmpty()) {
        throw new DataFault("no change or alert '" + change + "' in this stream");
      }
      meant.forEach(alert -> out.println(text(alert)));
    }
    out.flush();
    return 0;
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

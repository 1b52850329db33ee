package dev.stancewatch.cli.subscribe;

import dev.stancewatch.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch confirm`: hands in the token of the mail that SNS sent.
@Command(
    name = "confirm",
    mixinStandardHelpOptions = true,
    description =
        "Confirms a subscription with the token, or the whole link, of the mail that Amazon SNS"
            + " sent. From then on nobody else can end it.",
    footer = {
      "",
      "Example, with the link of that mail in quotation marks:",
      "  stancewatch confirm --stack stancewatch ID 'https://sns.../?...&Token=...'"
    })
public final class ConfirmCommand implements Callable<Integer> {
  private static final Pattern LINK = Pattern.compile("[?&]Token=([^&]+)");

  @Mixin ApiOptions api;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the subscription.")
  String id = "";

  @Parameters(index = "1", paramLabel = "TOKEN", description = "The token or the link.")
  String token = "";

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    Matcher link = LINK.matcher(token);
    String plain = link.find() ? link.group(1) : token;
    SubscriptionLines.print(
        api.client()
            .send(
                "POST",
                "subscriptions/" + Ids.checked(id) + "/confirmation",
                Json.write(Map.of("token", plain))),
        command.commandLine().getOut());
    return 0;
  }
}

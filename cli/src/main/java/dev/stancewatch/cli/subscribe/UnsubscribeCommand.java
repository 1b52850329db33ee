package dev.stancewatch.cli.subscribe;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch unsubscribe`: ends a subscription.
@Command(
    name = "unsubscribe",
    mixinStandardHelpOptions = true,
    description = "Ends a subscription. Its address is erased later.",
    footer = {
      "",
      "Example, with the ID that stancewatch subscriptions shows:",
      "  stancewatch unsubscribe ID --stack stancewatch"
    })
public final class UnsubscribeCommand implements Callable<Integer> {
  @Mixin ApiOptions api;

  @Parameters(paramLabel = "ID", description = "Id of the subscription.")
  String id = "";

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    api.client().send("DELETE", "subscriptions/" + Ids.checked(id), "");
    PrintWriter out = command.commandLine().getOut();
    out.println(id + " is ended");
    out.flush();
    return 0;
  }
}

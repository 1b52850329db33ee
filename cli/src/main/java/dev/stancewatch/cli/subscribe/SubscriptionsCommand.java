package dev.stancewatch.cli.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stancewatch subscriptions`: the caller's.
@Command(
    name = "subscriptions",
    mixinStandardHelpOptions = true,
    description = "Lists your subscriptions; to an operator, everybody's.",
    footer = {"", "Example:", "  stancewatch subscriptions --stack stancewatch"})
public final class SubscriptionsCommand implements Callable<Integer> {
  @Mixin ApiOptions api;

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    JsonNode all = api.client().send("GET", "subscriptions", "").path("subscriptions");
    all.forEach(one -> SubscriptionLines.print(one, out));
    out.println(all.size() + " subscriptions");
    out.flush();
    return 0;
  }
}

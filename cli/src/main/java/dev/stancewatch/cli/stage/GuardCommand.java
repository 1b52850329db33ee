package dev.stancewatch.cli.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.guard.Verdict;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stancewatch guard`: whether an address may be fetched.
@Command(
    name = "guard",
    mixinStandardHelpOptions = true,
    description = "Says whether addresses may be fetched, and why not. JSON lines in and out.",
    footer = {
      "",
      "In:  {\"id\",\"url\"}",
      "Out: {\"id\",\"allowed\":true|false,\"reason\"}",
      "",
      "Example:",
      "  echo '{\"id\":1,\"url\":\"http://169.254.169.254/\"}' | stancewatch guard"
    })
public final class GuardCommand implements Callable<Integer> {
  private final Guard guard = new Guard(GuardPolicy.PUBLIC_WEB);

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    return JsonLines.run(System.in, command.commandLine().getOut(), this::answer);
  }

  private ObjectNode answer(JsonNode input) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return switch (guard.check(JsonLines.need(input, "url"))) {
      case Verdict.Allowed(var _) -> node.put("allowed", true).put("reason", "public web address");
      case Verdict.Refused(String reason) -> node.put("allowed", false).put("reason", reason);
    };
  }
}

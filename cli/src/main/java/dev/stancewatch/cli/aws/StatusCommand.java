package dev.stancewatch.cli.aws;

import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.dynamodb.DynamoDbSourceStates;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// `stancewatch aws status`: what waits, and which sources are not well.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Shows what waits to be sent, where actors stand, and which sources are not well.",
    footer = {
      "",
      "Exit status 1: something is not well, or a source was not polled yet. Needs",
      "dynamodb:GetItem, BatchGetItem and Query on the table and its index, and",
      "cloudformation:DescribeStacks.",
      "",
      "Examples:",
      "  stancewatch aws status",
      "  stancewatch aws status --stack stancewatch-test --endpoint-url http://127.0.0.1:5000"
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin StackOptions options;

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    StackOutputs outputs = options.outputs();
    String table = outputs.need("Table");
    try (DynamoDbClient client = options.aws.dynamoDb()) {
      Watch watch = outputs.watch(client, command.commandLine().getErr());
      StatusReport report =
          StatusReport.of(
              Archive.ofTable(outputs.stack(), watch, client, table),
              new DynamoDbSourceStates(client, table),
              InstantSource.system().instant());
      report.lines().forEach(out::println);
      out.flush();
      return report.isWell() ? 0 : 1;
    }
  }
}

package dev.stancewatch.cli.aws;

import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
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
      "Region and credentials are those of the AWS CLI. Exit status 1: something is not well.",
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
    Watch watch = StackOptions.watch(outputs.need("Watches"));
    try (DynamoDbClient client = DynamoDbClients.create(options.findEndpoint())) {
      StatusReport report =
          StatusReport.of(
              watch,
              new DynamoDbLedgers(client, table),
              new DynamoDbSourceStates(client, table),
              InstantSource.system().instant());
      report.lines().forEach(out::println);
      out.flush();
      return report.isWell() ? 0 : 1;
    }
  }
}

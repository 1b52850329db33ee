package dev.stancewatch.cli.aws;

import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
import dev.stancewatch.dynamodb.DynamoDbSourceStates;
import dev.stancewatch.watchfiles.WatchFiles;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  stancewatch aws status --table stancewatch-Table-1ABC --watches ukraine-settlement",
      "  stancewatch aws status --table stancewatch --endpoint http://127.0.0.1:8000"
    })
final class StatusCommand implements Callable<Integer> {
  @Option(
      names = "--table",
      required = true,
      description = "Name of the table: the output Table of the stack.")
  String table = "";

  @Option(
      names = "--watches",
      description = "Watch files of the stack: its output Watches. Default: ${DEFAULT-VALUE}.")
  String watches = "ukraine-settlement,central-bank-rates";

  @Option(names = "--endpoint", description = "Another endpoint than that of AWS.")
  @Nullable URI endpoint;

  @Spec CommandSpec command;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    Watch watch = new WatchFiles().builtInAll(watches);
    try (DynamoDbClient client = DynamoDbClients.create(Optional.ofNullable(endpoint))) {
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

package dev.stancewatch.cli.aws;

import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.functions.collect.PollOrder;
import dev.stancewatch.json.Json;
import dev.stancewatch.sqs.SqsSender;
import dev.stancewatch.web.collect.CollectLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// `stancewatch aws poll`: a look at what is due, now and not at the next tick of the schedule.
@Command(
    name = "poll",
    mixinStandardHelpOptions = true,
    description = "Orders a look at the sources that are due, as the schedule does.",
    footer = {
      "",
      "Needs sqs:SendMessage on the queue of polls, dynamodb:GetItem on the table, and",
      "cloudformation:DescribeStacks.",
      "What came of it: stancewatch aws status.",
      "",
      "Examples:",
      "  stancewatch aws poll",
      "  stancewatch aws poll --stack stancewatch-test --region eu-central-1"
    })
final class PollCommand implements Callable<Integer> {
  @Mixin StackOptions options;

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    StackOutputs outputs = options.outputs();
    Watch watch;
    try (DynamoDbClient client = options.aws.dynamoDb()) {
      watch = outputs.watch(client, command.commandLine().getErr());
    }
    List<PollOrder> orders = PollOrder.spread(watch.sources(), CollectLimits.STANDARD.shards());
    try (SqsClient client = options.aws.sqs()) {
      new SqsSender(client, outputs.need("PollsQueue"))
          .send(orders.stream().map(Json::write).toList());
    }
    PrintWriter out = command.commandLine().getOut();
    out.printf("%d sources, %d orders sent%n", watch.sources().size(), orders.size());
    out.flush();
    return 0;
  }
}

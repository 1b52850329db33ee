package dev.stancewatch.cli.aws;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which deployment a command is about. For one thread.
final class StackOptions {
  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "Name of the stack, which is asked for the rest. Default: ${DEFAULT-VALUE}.")
  String stack = "stancewatch";

  @Mixin AwsOptions aws = new AwsOptions();

  StackOutputs outputs() throws IOException {
    return aws.outputs(stack);
  }
}

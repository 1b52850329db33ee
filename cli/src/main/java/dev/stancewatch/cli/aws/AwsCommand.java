package dev.stancewatch.cli.aws;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `stancewatch aws`: work on a deployment.
@Command(
    name = "aws",
    mixinStandardHelpOptions = true,
    description =
        "Works on a deployment in AWS, or at any endpoint that answers like it. To look back at"
            + " what one has kept, give --stack to explain, preview, feedback or atom.",
    footer = {
      "",
      "Region: --region, then AWS_REGION, then that of the profile in ~/.aws/config.",
      "Credentials: as for the AWS CLI.",
      "",
      "Examples:",
      "  stancewatch aws status",
      "  stancewatch aws poll --stack stancewatch-test --region eu-central-1",
      "  stancewatch aws push-watches"
    },
    subcommands = {
      PollCommand.class,
      PushWatchesCommand.class,
      StatusCommand.class,
      CommandLine.HelpCommand.class
    })
public final class AwsCommand {}

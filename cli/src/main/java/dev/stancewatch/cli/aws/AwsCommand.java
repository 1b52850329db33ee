package dev.stancewatch.cli.aws;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `stancewatch aws`: work on a deployment.
@Command(
    name = "aws",
    mixinStandardHelpOptions = true,
    description = "Looks at a deployment in AWS, or at any endpoint that answers like it.",
    subcommands = {PollCommand.class, StatusCommand.class, CommandLine.HelpCommand.class})
public final class AwsCommand {}

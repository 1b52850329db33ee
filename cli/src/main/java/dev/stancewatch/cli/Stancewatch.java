package dev.stancewatch.cli;

import dev.stancewatch.cli.aws.AwsCommand;
import dev.stancewatch.cli.evaluate.EvaluateCommand;
import dev.stancewatch.cli.explain.BacktestCommand;
import dev.stancewatch.cli.explain.ExplainCommand;
import dev.stancewatch.cli.feedback.FeedbackCommand;
import dev.stancewatch.cli.poll.PollCommand;
import dev.stancewatch.cli.preview.AtomCommand;
import dev.stancewatch.cli.preview.PreviewCommand;
import dev.stancewatch.cli.replay.ReplayCommand;
import dev.stancewatch.cli.sources.SourcesCommand;
import dev.stancewatch.cli.stage.FeedCommand;
import dev.stancewatch.cli.stage.GuardCommand;
import dev.stancewatch.cli.stage.PageCommand;
import dev.stancewatch.cli.stage.StanceCommand;
import dev.stancewatch.cli.stage.StatementsCommand;
import dev.stancewatch.cli.subscribe.ConfirmCommand;
import dev.stancewatch.cli.subscribe.SubscribeCommand;
import dev.stancewatch.cli.subscribe.SubscriptionsCommand;
import dev.stancewatch.cli.subscribe.UnsubscribeCommand;
import dev.stancewatch.cli.watches.WatchesCommand;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `stancewatch` command. Exit status: 0 done, 1 something in the data was wrong, 2 wrong
/// usage.
@Command(
    name = "stancewatch",
    mixinStandardHelpOptions = true,
    version = "stancewatch 1.0.0",
    description = "Tells you when somebody changes what they say they want.",
    footer = {
      "",
      "Examples:",
      "  stancewatch replay                              the default sample, start to end",
      "  stancewatch replay events/river-war-settlement  another stream",
      "  stancewatch watches check                       are the watch files right?",
      "  stancewatch evaluate                            the scorecard"
    },
    subcommands = {
      ReplayCommand.class,
      ExplainCommand.class,
      BacktestCommand.class,
      PreviewCommand.class,
      AtomCommand.class,
      FeedbackCommand.class,
      SubscribeCommand.class,
      ConfirmCommand.class,
      SubscriptionsCommand.class,
      UnsubscribeCommand.class,
      WatchesCommand.class,
      PageCommand.class,
      FeedCommand.class,
      StatementsCommand.class,
      StanceCommand.class,
      GuardCommand.class,
      SourcesCommand.class,
      PollCommand.class,
      AwsCommand.class,
      EvaluateCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Stancewatch {
  private Stancewatch() {}

  /// Runs the command and ends the process with its exit status.
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /// The whole command, as the launcher and the tests use it.
  public static CommandLine commandLine() {
    return new CommandLine(new Stancewatch())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .registerConverter(AlertId.class, AlertId::new)
        .registerConverter(ArticleId.class, ArticleId::new)
        .registerConverter(ActorId.class, ActorId::new)
        .registerConverter(ChangeId.class, ChangeId::new);
  }
}

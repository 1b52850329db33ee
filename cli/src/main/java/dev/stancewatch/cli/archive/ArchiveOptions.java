package dev.stancewatch.cli.archive;

import dev.stancewatch.cli.Home;
import dev.stancewatch.cli.aws.AwsOptions;
import dev.stancewatch.cli.aws.StackOutputs;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.core.watch.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Which replay, or which deployment, a command looks back at. For one thread.
public final class ArchiveOptions {
  @Option(
      names = "--replay",
      paramLabel = "FOLDER",
      description = "The stream to replay, such as events/ukraine-settlement.")
  @Nullable Path folder;

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "A deployment instead: the name of its stack.")
  String stack = "";

  @Mixin AwsOptions aws = new AwsOptions();

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  /// Opens what was named, or else the default sample. What is missing in it is said.
  ///
  /// @throws ParameterException if both were named
  public Archive open() throws IOException {
    if (folder != null && !stack.isBlank()) {
      throw new ParameterException(command.commandLine(), "give either --replay or --stack");
    }
    if (!stack.isBlank()) {
      return deployment();
    }
    return replay(folder == null ? Home.folder().resolve("events/ukraine-settlement") : folder);
  }

  /// Opens what was named, for what must not be made of a sample by mistake.
  ///
  /// @throws ParameterException unless one was named
  public Archive openNamed() throws IOException {
    if (folder == null && stack.isBlank()) {
      throw new ParameterException(
          command.commandLine(), "say of what: give --replay FOLDER or --stack NAME");
    }
    return open();
  }

  private Archive deployment() throws IOException {
    StackOutputs outputs = aws.outputs(stack);
    DynamoDbClient client = aws.dynamoDb();
    try {
      Watch watch = outputs.watch(client, command.commandLine().getErr());
      return Archive.ofTable("stack " + stack, watch, client, outputs.need("Table"));
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private Archive replay(Path chosen) throws IOException {
    ReplayFolder stream = ReplayFolder.read(chosen);
    PrintWriter err = command.commandLine().getErr();
    stream.faults().forEach(err::println);
    return Archive.of(stream);
  }
}

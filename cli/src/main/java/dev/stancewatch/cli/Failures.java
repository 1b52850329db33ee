package dev.stancewatch.cli;

import dev.stancewatch.cli.aws.AwsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Turns what went wrong into one clear line and an exit status. A bug keeps its stack trace.
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    command.getErr().println("stancewatch: " + line(failure, command.getCommandSpec()));
    return 1;
  }

  /// @throws Exception the failure, if it is a bug
  private static String line(Exception failure, CommandSpec command) throws Exception {
    return switch (failure) {
      case DataFault fault -> String.valueOf(fault.getMessage());
      case SdkException refused -> ofAws(refused, command);
      case UncheckedIOException wrapped -> "cannot read or write: " + words(wrapped.getCause());
      case IOException broken -> "cannot read or write: " + words(broken);
      default -> throw failure;
    };
  }

  private static String ofAws(SdkException refused, CommandSpec command) {
    String address = findAws(command).map(AwsOptions::address).orElse("AWS");
    AwsErrorDetails details =
        refused instanceof AwsServiceException service ? service.awsErrorDetails() : null;
    if (details == null) {
      return address + " does not answer: " + firstLine(refused);
    }
    return "%s at %s refused: %s: %s"
        .formatted(details.serviceName(), address, details.errorCode(), details.errorMessage());
  }

  /// The options may be mixed into others.
  private static Optional<AwsOptions> findAws(CommandSpec command) {
    return Stream.iterate(
            command.mixins().values().stream().toList(),
            specs -> !specs.isEmpty(),
            specs -> specs.stream().flatMap(one -> one.mixins().values().stream()).toList())
        .flatMap(specs -> specs.stream())
        .map(CommandSpec::userObject)
        .filter(AwsOptions.class::isInstance)
        .map(AwsOptions.class::cast)
        .findFirst();
  }

  /// A message alone may be the name of a file, or nothing.
  private static String words(@Nullable IOException failure) {
    if (failure == null) {
      return "unknown";
    }
    boolean isBare = failure.getMessage() == null || failure instanceof FileSystemException;
    return isBare ? failure.toString().replaceFirst("^[\\w.]+\\.", "") : firstLine(failure);
  }

  private static String firstLine(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}

package dev.stancewatch.cli.aws;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.watchfiles.WatchFiles;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which deployment a command is about. For one thread.
public final class StackOptions {
  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "Name of the stack, which is asked for the rest. Default: ${DEFAULT-VALUE}.")
  String stack = "stancewatch";

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Another endpoint than that of AWS. Default: AWS_ENDPOINT_URL, if it is set.")
  String endpoint =
      System.getProperty("aws.endpointUrl", System.getenv().getOrDefault(Environment.ENDPOINT, ""));

  private static String standardEndpoint() {
    String variable = System.getenv().getOrDefault(Environment.ENDPOINT, "");
    return System.getProperty("aws.endpointUrl", variable);
  }

  /// Where AWS is, if it is elsewhere.
  Optional<URI> findEndpoint() {
    return findEndpoint(endpoint);
  }

  private static Optional<URI> findEndpoint(String address) {
    if (address.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      throw new DataFault("--endpoint-url is no web address: " + address, e);
    }
  }

  /// The outputs of a stack at the usual endpoint.
  public static StackOutputs outputsOf(String stack) throws IOException {
    return StackOutputs.read(stack, findEndpoint(standardEndpoint()));
  }

  StackOutputs outputs() throws IOException {
    return StackOutputs.read(stack, findEndpoint());
  }

  /// What a stack watches.
  ///
  /// @param names as its output has them
  static Watch watch(String names) {
    try {
      return new WatchFiles().builtInAll(names);
    } catch (IllegalArgumentException e) {
      throw new DataFault("the stack watches what this version does not know: " + names, e);
    }
  }
}

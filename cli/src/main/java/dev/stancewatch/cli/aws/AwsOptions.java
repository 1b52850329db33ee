package dev.stancewatch.cli.aws;

import dev.stancewatch.cli.WebAddress;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.sqs.SqsClients;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Where AWS is for a command. For one thread.
public final class AwsOptions {
  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Another endpoint than that of AWS. Default: AWS_ENDPOINT_URL, if it is set.")
  String endpoint = standardEndpoint();

  @Mixin RegionOption region = new RegionOption();

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  private static String standardEndpoint() {
    String variable = System.getenv().getOrDefault(Environment.ENDPOINT, "");
    return System.getProperty("aws.endpointUrl", variable);
  }

  /// Where AWS is by the environment, if it is elsewhere.
  public static Optional<URI> findStandardEndpoint() {
    return Optional.of(standardEndpoint()).filter(text -> !text.isBlank()).map(URI::create);
  }

  /// The outputs of a stack.
  public StackOutputs outputs(String stack) throws IOException {
    return StackOutputs.read(stack, findEndpoint(), region.region());
  }

  /// A client; close it.
  public DynamoDbClient dynamoDb() {
    return DynamoDbClients.create(findEndpoint(), region.region());
  }

  /// A client; close it.
  SqsClient sqs() {
    return SqsClients.create(findEndpoint(), region.region());
  }

  /// Where calls go, in words.
  public String address() {
    return findEndpoint().map(URI::toString).orElseGet(() -> "AWS in " + region.region());
  }

  private Optional<URI> findEndpoint() {
    return endpoint.isBlank()
        ? Optional.empty()
        : Optional.of(WebAddress.of(endpoint, "--endpoint-url", command));
  }
}

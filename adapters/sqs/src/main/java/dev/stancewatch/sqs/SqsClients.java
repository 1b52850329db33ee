package dev.stancewatch.sqs;

import dev.stancewatch.aws.AwsClients;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Makes the client of Amazon SQS.
public final class SqsClients {
  private SqsClients() {}

  /// A client for the region and credentials of the environment, patient as [AwsClients] makes all.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static SqsClient create(Optional<URI> endpoint) {
    return AwsClients.create(SqsClient.builder(), endpoint);
  }

  /// The same for a region of choice.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static SqsClient create(Optional<URI> endpoint, Region region) {
    return AwsClients.create(SqsClient.builder().region(region), endpoint);
  }
}

package dev.stancewatch.sns;

import dev.stancewatch.aws.AwsClients;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;

/// Makes the client of Amazon SNS.
public final class SnsClients {
  private SnsClients() {}

  /// A client for the region and credentials of the environment, patient as [AwsClients] makes all.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static SnsClient create(Optional<URI> endpoint) {
    return AwsClients.create(SnsClient.builder(), endpoint);
  }
}

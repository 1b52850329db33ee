package dev.stancewatch.dynamodb;

import dev.stancewatch.aws.AwsClients;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Makes the client of Amazon DynamoDB.
public final class DynamoDbClients {
  private DynamoDbClients() {}

  /// A client for the region and credentials of the environment, patient as [AwsClients] makes all.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static DynamoDbClient create(Optional<URI> endpoint) {
    return AwsClients.create(DynamoDbClient.builder(), endpoint);
  }

  /// The same for a region of choice.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static DynamoDbClient create(Optional<URI> endpoint, Region region) {
    return AwsClients.create(DynamoDbClient.builder().region(region), endpoint);
  }
}

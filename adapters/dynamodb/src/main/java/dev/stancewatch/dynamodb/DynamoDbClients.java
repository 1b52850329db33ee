package dev.stancewatch.dynamodb;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// Makes the client of Amazon DynamoDB.
public final class DynamoDbClients {
  private DynamoDbClients() {}

  /// A client for the region and credentials of the environment.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static DynamoDbClient create(Optional<URI> endpoint) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create());
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}

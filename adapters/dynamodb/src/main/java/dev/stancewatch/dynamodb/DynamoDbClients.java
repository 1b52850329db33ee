package dev.stancewatch.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// Makes the client of Amazon DynamoDB.
public final class DynamoDbClients {
  /// Longest that one call may take with all its retries: well within the timeout of any function.
  private static final Duration CALL = Duration.ofSeconds(12);

  private static final Duration ATTEMPT = Duration.ofSeconds(4);

  private DynamoDbClients() {}

  /// A client for the region and credentials of the environment. Throttled calls are tried again
  /// with growing, random pauses.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static DynamoDbClient create(Optional<URI> endpoint) {
    return builder(endpoint).build();
  }

  /// The same for a region of choice.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static DynamoDbClient create(Optional<URI> endpoint, Region region) {
    return builder(endpoint).region(region).build();
  }

  private static DynamoDbClientBuilder builder(Optional<URI> endpoint) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(
                calls ->
                    calls
                        .retryStrategy(RetryMode.STANDARD)
                        .apiCallTimeout(CALL)
                        .apiCallAttemptTimeout(ATTEMPT));
    endpoint.ifPresent(builder::endpointOverride);
    return builder;
  }
}

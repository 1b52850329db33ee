package dev.stancewatch.sqs;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/// Makes the client of Amazon SQS.
public final class SqsClients {
  /// Longest that one call may take with all its retries: well within the timeout of any function.
  private static final Duration CALL = Duration.ofSeconds(12);

  private static final Duration ATTEMPT = Duration.ofSeconds(4);

  private SqsClients() {}

  /// A client for the region and credentials of the environment. Throttled calls are tried again
  /// with growing, random pauses.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static SqsClient create(Optional<URI> endpoint) {
    return builder(endpoint).build();
  }

  /// The same for a region of choice.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static SqsClient create(Optional<URI> endpoint, Region region) {
    return builder(endpoint).region(region).build();
  }

  private static SqsClientBuilder builder(Optional<URI> endpoint) {
    SqsClientBuilder builder =
        SqsClient.builder()
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

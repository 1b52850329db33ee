package dev.stancewatch.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Makes the client of any AWS service.
public final class AwsClients {
  /// Longest that one call may take with all its retries: well within the timeout of any function.
  private static final Duration CALL = Duration.ofSeconds(12);

  private static final Duration ATTEMPT = Duration.ofSeconds(4);

  private AwsClients() {}

  /// A client for the region and credentials of the environment. Throttled calls are tried again
  /// with growing, random pauses.
  ///
  /// @param builder of the service's client
  /// @param endpoint another address than that of AWS, as in a test
  public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C create(
      B builder, Optional<URI> endpoint) {
    builder
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            calls ->
                calls
                    .retryStrategy(RetryMode.STANDARD)
                    .apiCallTimeout(CALL)
                    .apiCallAttemptTimeout(ATTEMPT));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}

package dev.stancewatch.sns;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/// Makes the client of Amazon SNS.
public final class SnsClients {
  /// Longest that one call may take with all its retries: well within the timeout of any function.
  private static final Duration CALL = Duration.ofSeconds(12);

  private static final Duration ATTEMPT = Duration.ofSeconds(4);

  private SnsClients() {}

  /// A client for the region and credentials of the environment. Throttled calls are tried again
  /// with growing, random pauses.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static SnsClient create(Optional<URI> endpoint) {
    SnsClientBuilder builder =
        SnsClient.builder()
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

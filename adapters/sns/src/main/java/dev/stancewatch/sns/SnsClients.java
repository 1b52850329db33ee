package dev.stancewatch.sns;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/// Makes the client of Amazon SNS.
public final class SnsClients {
  private SnsClients() {}

  /// A client for the region and credentials of the environment.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static SnsClient create(Optional<URI> endpoint) {
    SnsClientBuilder builder = SnsClient.builder().httpClient(UrlConnectionHttpClient.create());
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}

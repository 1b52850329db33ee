package dev.stancewatch.sqs;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/// Makes the client of Amazon SQS.
public final class SqsClients {
  private SqsClients() {}

  /// A client for the region and credentials of the environment.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  public static SqsClient create(Optional<URI> endpoint) {
    SqsClientBuilder builder = SqsClient.builder().httpClient(UrlConnectionHttpClient.create());
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}

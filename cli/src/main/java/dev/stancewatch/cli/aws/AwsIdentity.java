package dev.stancewatch.cli.aws;

import dev.stancewatch.cli.DataFault;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Who signs a request that no client of the AWS SDK makes. Without state.
public final class AwsIdentity {
  private AwsIdentity() {}

  /// The credentials of the environment, in the order of the AWS SDK.
  ///
  /// @throws DataFault if there are none
  public static AwsCredentials resolve() {
    try (DefaultCredentialsProvider provider = DefaultCredentialsProvider.builder().build()) {
      return provider.resolveCredentials();
    } catch (SdkClientException e) {
      throw new DataFault(
          "no AWS credentials to sign the request with: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY",
          e);
    }
  }
}

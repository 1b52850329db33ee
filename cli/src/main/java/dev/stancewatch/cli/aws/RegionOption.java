package dev.stancewatch.cli.aws;

import dev.stancewatch.cli.DataFault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/// The region that a command asks and signs for. For one thread.
public final class RegionOption {
  @Option(
      names = "--region",
      paramLabel = "REGION",
      description =
          "AWS region. Default: AWS_REGION, then that of the profile in ~/.aws/config. The variable"
              + " AWS_DEFAULT_REGION is not read.")
  String name = "";

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  /// Whether it was given.
  public boolean isGiven() {
    return !name.isBlank();
  }

  /// The region that was given, or else that of the environment, in the order of the AWS SDK.
  ///
  /// @throws DataFault if there is none
  /// @throws ParameterException if it cannot be the name of a region
  public Region region() {
    if (isGiven()) {
      if (!name.matches("[a-z0-9-]{1,40}")) {
        throw new ParameterException(command.commandLine(), "--region is no region: " + name);
      }
      return Region.of(name);
    }
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkClientException e) {
      throw new DataFault(
          "no AWS region: give --region, or set AWS_REGION or the region of a profile", e);
    }
  }
}

package dev.stancewatch.cli.subscribe;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.WebAddress;
import dev.stancewatch.cli.aws.AwsOptions;
import dev.stancewatch.cli.aws.RegionOption;
import dev.stancewatch.cli.aws.StackOutputs;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.regions.Region;

/// Where the API is.
final class ApiOptions {
  private static final String VARIABLE = "STANCEWATCH_API";

  /// Default addresses of API Gateway name their region.
  private static final Pattern GATEWAY =
      Pattern.compile("[a-z0-9-]+\\.execute-api\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "Address of the HTTP API. If it names a region, as those of API Gateway do, requests are"
              + " signed for that one. Default: the environment variable STANCEWATCH_API.")
  String endpoint = System.getenv().getOrDefault(VARIABLE, "");

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "Asks a stack that was deployed with PublicApi=true for the address instead.")
  String stack = "";

  @Mixin RegionOption region = new RegionOption();

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  ApiClient client() throws IOException {
    String address = stack.isBlank() ? endpoint : outputs().need("ApiUrl");
    if (address.isBlank()) {
      throw new DataFault(
          "no API to subscribe at: give --stack NAME of a deployment (docs/operations.md), or its"
              + " address by --endpoint or "
              + VARIABLE
              + "; without an account, stancewatch poll collects and stancewatch atom writes a feed"
              + " of changes to follow");
    }
    String whole = address.endsWith("/") ? address : address + "/";
    URI base = WebAddress.of(whole, "--endpoint", command);
    return new ApiClient(base, () -> signedFor(base));
  }

  private StackOutputs outputs() throws IOException {
    return StackOutputs.read(stack, AwsOptions.findStandardEndpoint(), region.region());
  }

  /// The region that was given, that of the address, or that of the environment.
  Region signedFor(URI api) {
    Matcher gateway = GATEWAY.matcher(api.getHost());
    return !region.isGiven() && gateway.matches() ? Region.of(gateway.group(1)) : region.region();
  }
}

package dev.stancewatch.cli.subscribe;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.aws.StackOptions;
import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Option;

/// Where the API is.
final class ApiOptions {
  private static final String VARIABLE = "STANCEWATCH_API";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Address of the HTTP API. Default: the environment variable STANCEWATCH_API.")
  String endpoint = System.getenv().getOrDefault(VARIABLE, "");

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "Asks a stack that was deployed with PublicApi=true for the address instead.")
  String stack = "";

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "AWS region that the request is signed for. Default: eu-west-1.")
  String region = System.getenv().getOrDefault("AWS_REGION", "eu-west-1");

  ApiClient client() throws IOException {
    String address = stack.isBlank() ? endpoint : StackOptions.outputsOf(stack).need("ApiUrl");
    if (address.isBlank()) {
      throw new DataFault(
          "no API to subscribe at: give --stack NAME of a deployment (docs/operations.md), or its"
              + " address by --endpoint or "
              + VARIABLE
              + "; without an account, stancewatch poll collects and stancewatch atom writes a feed"
              + " of changes to follow");
    }
    URI base;
    try {
      base = URI.create(address.endsWith("/") ? address : address + "/");
    } catch (IllegalArgumentException e) {
      throw new DataFault("--endpoint is no web address", e);
    }
    if (base.getHost() == null || base.getScheme() == null || !base.getScheme().matches("https?")) {
      throw new DataFault("--endpoint is no web address");
    }
    return new ApiClient(base, region);
  }
}

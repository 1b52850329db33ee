package dev.stancewatch.cli.subscribe;

import dev.stancewatch.cli.DataFault;
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
      names = "--region",
      paramLabel = "REGION",
      description = "AWS region that the request is signed for. Default: eu-west-1.")
  String region = System.getenv().getOrDefault("AWS_REGION", "eu-west-1");

  ApiClient client() {
    if (endpoint.isBlank()) {
      throw new DataFault("no API: give --endpoint, or set " + VARIABLE);
    }
    URI base;
    try {
      base = URI.create(endpoint.endsWith("/") ? endpoint : endpoint + "/");
    } catch (IllegalArgumentException e) {
      throw new DataFault("--endpoint is no web address", e);
    }
    if (base.getHost() == null || base.getScheme() == null || !base.getScheme().matches("https?")) {
      throw new DataFault("--endpoint is no web address");
    }
    return new ApiClient(base, region);
  }
}

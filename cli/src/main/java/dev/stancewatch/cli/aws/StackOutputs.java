package dev.stancewatch.cli.aws;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.core.watch.WatchSets;
import dev.stancewatch.dynamodb.DynamoDbWatchSets;
import dev.stancewatch.watchfiles.PushedWatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The outputs of a stack, by name. The client of AWS CloudFormation would be one more library for
/// this one question; it is asked over the Query protocol instead (AWS CloudFormation API
/// Reference, DescribeStacks).
public record StackOutputs(String stack, Map<String, String> values) {
  public StackOutputs {
    values = Map.copyOf(values);
  }

  /// Asks for the outputs.
  ///
  /// @param endpoint another address than that of AWS, as in a test
  /// @throws DataFault if there is no such stack, or the caller may not look
  public static StackOutputs read(String stack, Optional<URI> endpoint, Region region)
      throws IOException {
    URI address =
        endpoint.orElseGet(
            () ->
                URI.create(
                    "https://cloudformation.%s.%s/"
                        .formatted(region, PartitionMetadata.of(region).dnsSuffix())));
    try {
      return read(stack, address, region);
    } catch (IOException e) {
      throw new IOException(address + " does not answer: " + e, e);
    }
  }

  private static StackOutputs read(String stack, URI address, Region region) throws IOException {
    HttpExecuteResponse response;
    try (SdkHttpClient client = UrlConnectionHttpClient.create()) {
      SignedRequest signed = signed(stack, address, region);
      HttpExecuteRequest.Builder request = HttpExecuteRequest.builder().request(signed.request());
      signed.payload().ifPresent(request::contentStreamProvider);
      response = client.prepareRequest(request.build()).call();
      try (InputStream body =
          response
              .responseBody()
              .<InputStream>map(in -> in)
              .orElse(InputStream.nullInputStream())) {
        Map<String, String> values = outputs(body);
        if (response.httpResponse().isSuccessful()) {
          return new StackOutputs(stack, values);
        }
        throw new DataFault(
            "no stack to look at: "
                + values.getOrDefault(MESSAGE, "CloudFormation refused")
                + " (asked "
                + address
                + ")");
      }
    }
  }

  private static final String MESSAGE = " message";

  /// An output.
  ///
  /// @throws DataFault if the stack has none of that name
  public String need(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new DataFault(
          "stack "
              + stack
              + " has no output "
              + name
              + ": was it deployed by infra/template.yaml?");
    }
    return value;
  }

  /// What the stack watches now.
  ///
  /// @param client reads the table of the stack
  /// @param err told of pushed watch files that are not used
  public Watch watch(DynamoDbClient client, PrintWriter err) {
    String names = need("Watches");
    WatchSets sets = new DynamoDbWatchSets(client, need("Table"));
    try {
      return new PushedWatch(names, sets, InstantSource.system(), err::println).now();
    } catch (IllegalArgumentException e) {
      throw new DataFault("the stack watches what this version does not know: " + names, e);
    }
  }

  private static SignedRequest signed(String stack, URI address, Region region) {
    String body =
        "Action=DescribeStacks&Version=2010-05-15&StackName="
            + URLEncoder.encode(stack, StandardCharsets.UTF_8);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(address)
            .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .build();
    AwsCredentials credentials = AwsIdentity.resolve();
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(credentials)
                    .request(request)
                    .payload(ContentStreamProvider.fromString(body, StandardCharsets.UTF_8))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudformation")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
  }

  /// Pairs of `OutputKey` and `OutputValue`, in whatever order; of a refusal its message.
  private static Map<String, String> outputs(InputStream xml) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    Map<String, String> values = new HashMap<>();
    String key = "";
    String value = "";
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(xml);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("member")) {
          if (!key.isEmpty()) {
            values.put(key, value);
          }
          key = "";
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "OutputKey" -> key = reader.getElementText();
            case "OutputValue" -> value = reader.getElementText();
            case "Message" -> values.put(MESSAGE, reader.getElementText());
            default -> {}
          }
        }
      }
      return values;
    } catch (XMLStreamException e) {
      throw new IOException("CloudFormation did not answer in XML", e);
    }
  }
}

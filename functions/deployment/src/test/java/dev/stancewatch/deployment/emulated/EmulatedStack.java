package dev.stancewatch.deployment.emulated;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.Python;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The template as the SAM transform makes it, and the table, queues and topics that an emulator
/// made of it. Functions, mappings and subscriptions are there to be read; emulators do not make
/// them. Immutable.
public final class EmulatedStack {
  private static final Path PROGRAM = Path.of("src/test/python/deploy.py");

  private final JsonNode template;
  private final Map<String, String> values;

  private EmulatedStack(JsonNode template, Map<String, String> values) {
    this.template = template;
    this.values = values;
  }

  /// What an event source mapping says.
  ///
  /// @param source name of the queue or table in the template
  /// @param patterns of events that go to the function; empty for all
  public record Mapping(String source, String function, int batchSize, List<JsonNode> patterns) {}

  /// Transforms the template only.
  ///
  /// @param python one with samtranslator and boto3
  public static EmulatedStack transform(Python python, Path file, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return of(python, file, "", "", parameters);
  }

  /// Transforms the template and makes what holds data.
  ///
  /// @param name of the stack; one that the emulator does not have
  public static EmulatedStack create(
      Python python, Path file, AwsEmulator emulator, String name, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return of(python, file, emulator.endpoint().toString(), name, parameters);
  }

  private static EmulatedStack of(
      Python python, Path file, String endpoint, String name, Map<String, String> parameters)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(PROGRAM.toString(), file.toString()));
    line.addAll(List.of(endpoint, name));
    parameters.forEach((key, value) -> line.add(key + "=" + value));
    JsonNode said = Json.tree(python.run(line.toArray(String[]::new)));
    Map<String, String> values = new HashMap<>();
    JsonNode template = said.path("template");
    template
        .path("Parameters")
        .properties()
        .forEach(one -> values.put(one.getKey(), one.getValue().path("Default").asText()));
    values.putAll(parameters);
    said.path("names")
        .properties()
        .forEach(one -> values.put(one.getKey(), one.getValue().asText()));
    return new EmulatedStack(template, values);
  }

  /// What `!Ref` gives: the value of a parameter, or what the emulator calls a resource.
  public String ref(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("neither a parameter nor a resource here: " + name);
    }
    return value;
  }

  /// A text of the template, or what it refers to.
  public String text(JsonNode value) {
    return value.isTextual() ? value.asText() : ref(value.path("Ref").asText());
  }

  /// Properties of all resources of a type.
  public List<JsonNode> properties(String type) {
    return StreamSupport.stream(template.path("Resources").spliterator(), false)
        .filter(resource -> resource.path("Type").asText().equals(type))
        .map(resource -> resource.path("Properties"))
        .toList();
  }

  /// Properties of a resource.
  public JsonNode properties(String type, String name) {
    JsonNode resource = template.path("Resources").path(name);
    if (!resource.path("Type").asText().equals(type)) {
      throw new IllegalArgumentException(name + " is no " + type);
    }
    return resource.path("Properties");
  }

  /// The variables of a function, as the template sets them.
  public Map<String, String> environment(String function) {
    Map<String, String> variables = new HashMap<>();
    properties("AWS::Lambda::Function", function)
        .path("Environment")
        .path("Variables")
        .properties()
        .forEach(one -> variables.put(one.getKey(), text(one.getValue())));
    return variables;
  }

  /// The one mapping that feeds a function.
  public Mapping mappingOf(String function) {
    List<Mapping> mappings =
        properties("AWS::Lambda::EventSourceMapping").stream()
            .map(EmulatedStack::mapping)
            .filter(mapping -> mapping.function().equals(function))
            .toList();
    if (mappings.size() != 1) {
      throw new IllegalStateException(function + " has " + mappings.size() + " mappings");
    }
    return mappings.getFirst();
  }

  private static Mapping mapping(JsonNode properties) {
    List<JsonNode> patterns = new ArrayList<>();
    properties
        .path("FilterCriteria")
        .path("Filters")
        .forEach(filter -> patterns.add(Json.tree(filter.path("Pattern").asText())));
    return new Mapping(
        properties.path("EventSourceArn").path("Fn::GetAtt").path(0).asText(),
        properties.path("FunctionName").path("Ref").asText(),
        properties.path("BatchSize").asInt(),
        patterns);
  }
}

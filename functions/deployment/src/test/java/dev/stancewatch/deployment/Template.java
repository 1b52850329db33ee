package dev.stancewatch.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// `infra/template.yaml` as plain data. A function such as `!Ref Table` is a map with one key, as
/// in the long form: `{Ref: Table}`. Not to be changed by tests.
final class Template {
  static final Path HOME = Path.of(System.getProperty("stancewatch.home", "../.."));
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

  private final Map<String, Object> root;

  private Template(Map<String, Object> root) {
    this.root = root;
  }

  static Template read() {
    try {
      String yaml = Files.readString(HOME.resolve("infra/template.yaml"));
      Node node = new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
      return new Template(map(plain(node)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A section such as `Resources`.
  Map<String, Object> section(String name) {
    return map(root.get(name));
  }

  /// The resources of a type by name, each whole.
  Map<String, Map<String, Object>> resources(String type) {
    Map<String, Map<String, Object>> found = new LinkedHashMap<>();
    section("Resources")
        .forEach(
            (name, resource) -> {
              if (map(resource).get("Type").equals(type)) {
                found.put(name, map(resource));
              }
            });
    return found;
  }

  Map<String, Map<String, Object>> functions() {
    return resources("AWS::Serverless::Function");
  }

  /// Properties of a resource.
  Map<String, Object> properties(String resource) {
    return map(map(section("Resources").get(resource)).get("Properties"));
  }

  /// Calls back for every name that something in the template refers to.
  ///
  /// @param use takes where it stands, and the name; `Table.Arn` for an attribute
  void references(BiConsumer<String, String> use) {
    walk("", root, use);
  }

  private static void walk(String path, Object value, BiConsumer<String, String> use) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach(
              (key, child) -> {
                String here = path + "/" + key;
                switch (key.toString()) {
                  case "Ref", "Condition" -> use.accept(here, child.toString());
                  case "Fn::GetAtt" -> use.accept(here, child.toString());
                  case "Fn::If" -> {
                    use.accept(here, list(child).getFirst().toString());
                    walk(here, child, use);
                  }
                  case "Fn::Sub" -> variables(child.toString()).forEach(v -> use.accept(here, v));
                  default -> walk(here, child, use);
                }
              });
      case List<?> list -> list.forEach(child -> walk(path + "/*", child, use));
      default -> {}
    }
  }

  private static List<String> variables(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /// The name that `!Ref name` or `!GetAtt name.Arn` leads to.
  static Optional<String> target(Object value) {
    if (value instanceof Map<?, ?> map && map.size() == 1) {
      Object name = map.values().iterator().next();
      if (map.containsKey("Ref") || map.containsKey("Fn::GetAtt")) {
        return Optional.of(name.toString().replaceFirst("\\..*", ""));
      }
      if (map.containsKey("Fn::Sub")) {
        return variables(name.toString()).stream()
            .findFirst()
            .map(v -> v.replaceFirst("\\..*", ""));
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("unchecked") // Keys of a mapping are made from scalars below.
  static Map<String, Object> map(Object value) {
    if (value == null) {
      return Map.of();
    }
    return (Map<String, Object>) value;
  }

  /// A value that may be one or several.
  static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }

  static int number(Object value) {
    return Integer.parseInt(value.toString());
  }

  private static Object plain(Node node) {
    Object value =
        switch (node) {
          case MappingNode mapping -> {
            Map<String, Object> map = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
              map.put(((ScalarNode) tuple.getKeyNode()).getValue(), plain(tuple.getValueNode()));
            }
            yield map;
          }
          case SequenceNode sequence -> sequence.getValue().stream().map(Template::plain).toList();
          case ScalarNode scalar -> scalar.getValue();
          default -> throw new IllegalStateException("unexpected " + node.getNodeType());
        };
    String tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return value;
    }
    String name = tag.substring(1);
    return Map.of(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, value);
  }
}

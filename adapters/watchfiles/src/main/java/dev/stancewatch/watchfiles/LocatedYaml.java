package dev.stancewatch.watchfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A YAML text as a JSON tree that remembers where each value stands. For one thread.
final class LocatedYaml {
  private static final int MAX_CODE_POINTS = 2_000_000;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setAllowDuplicateKeys(true) // reported below, with the place of the second one
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(MAX_CODE_POINTS)
          .setUseMarks(true)
          .build();

  private final String file;
  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private final List<WatchFault> faults = new ArrayList<>();
  private JsonNode root = JsonNodeFactory.instance.objectNode();

  private LocatedYaml(String file) {
    this.file = file;
  }

  /// Parses a text; what is wrong with it stands in [#faults()].
  static LocatedYaml parse(String file, String text) {
    LocatedYaml yaml = new LocatedYaml(file);
    try {
      Optional<Node> node = new Compose(SETTINGS).composeString(text);
      if (node.isEmpty()) {
        yaml.faults.add(new WatchFault(file, 1, 1, "the file is empty"));
        return yaml;
      }
      yaml.root = yaml.convert(node.get(), "");
    } catch (MarkedYamlEngineException e) {
      yaml.faults.add(yaml.at(e.getProblemMark().or(e::getContextMark), e.getProblem()));
    } catch (YamlEngineException e) {
      yaml.faults.add(new WatchFault(file, 1, 1, "no YAML: " + e.getMessage()));
    }
    return yaml;
  }

  JsonNode root() {
    return root;
  }

  List<WatchFault> faults() {
    return List.copyOf(faults);
  }

  /// A fault at the value that a JSON pointer names, or at its nearest parent that stands in the
  /// file.
  WatchFault fault(String pointer, String message) {
    String place = pointer;
    while (!marks.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return at(Optional.ofNullable(marks.get(place)), message);
  }

  private WatchFault at(Optional<Mark> mark, String message) {
    return new WatchFault(
        file,
        mark.map(Mark::getLine).orElse(0) + 1,
        mark.map(Mark::getColumn).orElse(0) + 1,
        message);
  }

  private JsonNode convert(Node node, String pointer) {
    node.getStartMark().ifPresent(mark -> marks.putIfAbsent(pointer, mark));
    return switch (node) {
      case MappingNode mapping -> mapping(mapping, pointer);
      case SequenceNode sequence -> sequence(sequence, pointer);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new YamlEngineException("unexpected node " + node.getNodeType());
    };
  }

  private JsonNode mapping(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(at(tuple.getKeyNode().getStartMark(), "a key must be a word"));
        continue;
      }
      String name = key.getValue();
      if (object.has(name)) {
        faults.add(at(key.getStartMark(), "'" + name + "' stands twice in this mapping"));
        continue;
      }
      String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      key.getStartMark().ifPresent(mark -> marks.putIfAbsent(below, mark));
      object.set(name, convert(tuple.getValueNode(), below));
    }
    return object;
  }

  private JsonNode sequence(SequenceNode sequence, String pointer) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(convert(item, pointer + "/" + array.size()));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.BOOL)) {
      return nodes.booleanNode(Boolean.parseBoolean(scalar.getValue()));
    }
    if (tag.equals(Tag.NULL)) {
      return nodes.nullNode();
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return nodes.numberNode(new java.math.BigDecimal(scalar.getValue()));
    }
    return nodes.textNode(scalar.getValue());
  }
}

package dev.stancewatch.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/// The table as `infra/template.yaml` describes it, for a local engine.
public final class TableTemplate {
  private static final String TEMPLATE = "/infra/template.yaml";

  private TableTemplate() {}

  /// Makes the table unless it is there.
  public static void createIfMissing(DynamoDbClient client, String table) {
    try {
      client.createTable(request(table));
    } catch (ResourceInUseException _) {
      return;
    }
    client.waiter().waitUntilTableExists(request -> request.tableName(table));
  }

  static CreateTableRequest request(String table) {
    Map<?, ?> properties = map(map(map(template(), "Resources"), "Table"), "Properties");
    return CreateTableRequest.builder()
        .tableName(table)
        .billingMode(BillingMode.fromValue(text(properties, "BillingMode")))
        .attributeDefinitions(
            maps(properties, "AttributeDefinitions").stream()
                .map(TableTemplate::attribute)
                .toList())
        .keySchema(keys(properties))
        .globalSecondaryIndexes(
            maps(properties, "GlobalSecondaryIndexes").stream().map(TableTemplate::index).toList())
        .streamSpecification(
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(text(map(properties, "StreamSpecification"), "StreamViewType"))
                .build())
        .build();
  }

  private static AttributeDefinition attribute(Map<?, ?> node) {
    return AttributeDefinition.builder()
        .attributeName(text(node, "AttributeName"))
        .attributeType(text(node, "AttributeType"))
        .build();
  }

  private static List<KeySchemaElement> keys(Map<?, ?> node) {
    return maps(node, "KeySchema").stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(text(key, "AttributeName"))
                    .keyType(text(key, "KeyType"))
                    .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Map<?, ?> node) {
    return GlobalSecondaryIndex.builder()
        .indexName(text(node, "IndexName"))
        .keySchema(keys(node))
        .projection(
            Projection.builder()
                .projectionType(text(map(node, "Projection"), "ProjectionType"))
                .build())
        .build();
  }

  private static Map<?, ?> template() {
    try (InputStream in = TableTemplate.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IllegalStateException("the template is not in the product: " + TEMPLATE);
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Node root = new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
      return (Map<?, ?>) plain(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A node as plain data; the tags of CloudFormation, such as `!Ref`, are left out.
  private static Object plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          map.put(((ScalarNode) tuple.getKeyNode()).getValue(), plain(tuple.getValueNode()));
        }
        yield map;
      }
      case SequenceNode sequence -> sequence.getValue().stream().map(TableTemplate::plain).toList();
      case ScalarNode scalar -> scalar.getValue();
      default -> throw new IllegalStateException("unexpected " + node.getNodeType());
    };
  }

  private static Map<?, ?> map(Map<?, ?> parent, String name) {
    return (Map<?, ?>) value(parent, name);
  }

  private static List<Map<?, ?>> maps(Map<?, ?> parent, String name) {
    return ((List<?>) value(parent, name))
        .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
  }

  private static String text(Map<?, ?> parent, String name) {
    return (String) value(parent, name);
  }

  private static Object value(Map<?, ?> parent, String name) {
    Object value = parent.get(name);
    if (value == null) {
      throw new IllegalStateException("the template has no " + name);
    }
    return value;
  }
}

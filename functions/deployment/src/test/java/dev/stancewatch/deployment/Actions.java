package dev.stancewatch.deployment;

import dev.stancewatch.deployment.Reachable.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The IAM actions behind calls of the AWS SDK.
final class Actions {
  private static final Pattern CLIENT =
      Pattern.compile("software/amazon/awssdk/services/(\\w+)/\\w+Client");

  /// Methods of a client that call nothing.
  private static final Set<String> SILENT = Set.of("builder", "create", "close", "serviceName");

  /// Operations that IAM knows by another name.
  private static final Map<String, Set<String>> OTHER_NAME =
      Map.of(
          "sendMessageBatch", Set.of("sqs:SendMessage"),
          "publishBatch", Set.of("sns:Publish"),
          // What a transaction does is authorised action by action; see below.
          "transactWriteItems", Set.of());

  private static final Pattern TRANSACTION =
      Pattern.compile("software/amazon/awssdk/services/dynamodb/model/TransactWriteItem\\$Builder");

  private static final Map<String, String> IN_TRANSACTION =
      Map.of(
          "put", "dynamodb:PutItem",
          "update", "dynamodb:UpdateItem",
          "delete", "dynamodb:DeleteItem",
          "conditionCheck", "dynamodb:ConditionCheckItem");

  private Actions() {}

  /// The actions that a handler needs for what its code calls.
  static Set<String> of(Reachable code) {
    Set<String> actions = new TreeSet<>();
    for (Method method : code.outside()) {
      if (TRANSACTION.matcher(method.owner()).matches()
          && IN_TRANSACTION.containsKey(method.name())) {
        actions.add(IN_TRANSACTION.get(method.name()));
      }
      Matcher client = CLIENT.matcher(method.owner());
      if (client.matches() && !SILENT.contains(method.name())) {
        String operation = method.name().replaceFirst("Paginator$", "");
        actions.addAll(
            OTHER_NAME.getOrDefault(operation, Set.of(client.group(1) + ":" + capital(operation))));
      }
    }
    return actions;
  }

  private static String capital(String operation) {
    return Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
  }
}

package dev.stancewatch.deployment.local;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Publishing to Amazon SNS in memory, in its query protocol; nobody is subscribed. Threads may
/// share it: every method holds the one lock.
final class LocalTopics {
  private static final String ENTRY = "PublishBatchRequestEntries.member.";

  private final List<String> published = new ArrayList<>();

  synchronized List<String> published() {
    return List.copyOf(published);
  }

  /// Answers a request.
  ///
  /// @param body form encoded
  synchronized String answer(String body) {
    Map<String, String> form = form(body);
    return switch (form.getOrDefault("Action", "")) {
      case "PublishBatch" -> publishBatch(form);
      case "ListSubscriptionsByTopic" -> response("ListSubscriptionsByTopic", "<Subscriptions/>");
      default -> throw new IllegalArgumentException("no such operation here: " + body);
    };
  }

  private String publishBatch(Map<String, String> form) {
    StringBuilder members = new StringBuilder();
    for (int i = 1; form.containsKey(ENTRY + i + ".Id"); i++) {
      published.add(form.get(ENTRY + i + ".Message"));
      members
          .append("<member><Id>")
          .append(form.get(ENTRY + i + ".Id"))
          .append("</Id><MessageId>published-")
          .append(published.size())
          .append("</MessageId></member>");
    }
    return response("PublishBatch", "<Successful>" + members + "</Successful><Failed></Failed>");
  }

  private static String response(String action, String result) {
    return """
    <%1$sResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><%1$sResult>%2$s\
    </%1$sResult><ResponseMetadata><RequestId>request</RequestId></ResponseMetadata>\
    </%1$sResponse>\
    """
        .formatted(action, result);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

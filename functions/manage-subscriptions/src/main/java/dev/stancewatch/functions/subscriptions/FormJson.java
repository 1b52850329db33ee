package dev.stancewatch.functions.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.alert.FormFault;
import dev.stancewatch.core.alert.SubscriptionForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a form from the body of a request, and names what is of the wrong type or unknown. Not to
/// be shared by threads.
final class FormJson {
  private static final Set<String> LISTS = Set.of("actors", "issues", "grades");
  private static final Set<String> TEXTS =
      Set.of("channel", "endpoint", "cadence", "at", "day", "zone", "quiet");
  private static final String CANDIDATES = "candidates";
  private static final int MAX_LIST = 200;

  private final JsonNode body;
  private final List<FormFault> faults = new ArrayList<>();

  FormJson(JsonNode body) {
    this.body = body;
  }

  /// What is wrong; empty if the form can be read.
  List<FormFault> faults() {
    if (!body.isObject()) {
      return List.of(new FormFault("body", "must be a JSON object"));
    }
    body.properties().forEach(field -> check(field.getKey(), field.getValue()));
    return faults;
  }

  /// The form; only if there are no faults.
  SubscriptionForm form() {
    return new SubscriptionForm(
        text("channel"),
        text("endpoint"),
        list("actors"),
        list("issues"),
        list("grades"),
        body.path(CANDIDATES).asBoolean(),
        text("cadence"),
        text("at"),
        text("day"),
        text("zone"),
        text("quiet"));
  }

  private void check(String name, JsonNode value) {
    if (TEXTS.contains(name)) {
      require(value.isTextual(), name, "must be a text");
    } else if (LISTS.contains(name)) {
      boolean right = value.isArray() && value.size() <= MAX_LIST;
      for (JsonNode element : value) {
        right = right && element.isTextual();
      }
      require(right, name, "must be a list of at most " + MAX_LIST + " texts");
    } else if (name.equals(CANDIDATES)) {
      require(value.isBoolean(), name, "must be true or false");
    } else {
      faults.add(new FormFault("body", "has a field that is not known"));
    }
  }

  private void require(boolean right, String field, String message) {
    if (!right) {
      faults.add(new FormFault(field, message));
    }
  }

  private String text(String name) {
    return body.path(name).asText("");
  }

  private List<String> list(String name) {
    List<String> elements = new ArrayList<>();
    body.path(name).forEach(element -> elements.add(element.asText()));
    return elements;
  }
}

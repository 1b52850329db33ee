package dev.stancewatch.watchfiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a schema cannot say: ids that stand once, and names that exist.
final class CrossReferences {
  private CrossReferences() {}

  static List<WatchFault> faults(LocatedYaml yaml) {
    List<WatchFault> faults = new ArrayList<>();
    JsonNode root = yaml.root();
    Set<String> actors = unique(yaml, "/actors", faults);
    unique(yaml, "/sources", faults);
    unique(yaml, "/issues", faults);
    for (int i = 0; i < root.path("issues").size(); i++) {
      String axes = "/issues/" + i + "/axes";
      unique(yaml, axes, faults);
      for (int j = 0; j < root.at(axes).size(); j++) {
        Set<String> stances = unique(yaml, axes + "/" + j + "/stances", faults);
        examples(yaml, axes + "/" + j, stances, faults);
      }
    }
    for (int i = 0; i < root.path("actors").size(); i++) {
      terms(yaml, "/actors/" + i, actors, faults);
    }
    for (int i = 0; i < root.path("sources").size(); i++) {
      known(yaml, "/sources/" + i + "/speaks_for", actors, faults);
    }
    return faults;
  }

  private static Set<String> unique(LocatedYaml yaml, String list, List<WatchFault> faults) {
    Set<String> seen = new HashSet<>();
    JsonNode items = yaml.root().at(list);
    for (int i = 0; i < items.size(); i++) {
      String id = items.get(i).path("id").asText();
      if (!seen.add(id)) {
        faults.add(yaml.fault(list + "/" + i + "/id", "id '" + id + "' stands twice"));
      }
    }
    return seen;
  }

  private static void examples(
      LocatedYaml yaml, String axis, Set<String> stances, List<WatchFault> faults) {
    JsonNode examples = yaml.root().at(axis + "/examples");
    for (int i = 0; i < examples.size(); i++) {
      stance(yaml, axis + "/examples/" + i + "/stance", stances, faults);
    }
    for (Map.Entry<String, JsonNode> lean :
        yaml.root().at(axis + "/calibration/leans").properties()) {
      if (!stances.contains(lean.getKey())) {
        String place = axis + "/calibration/leans/" + lean.getKey();
        faults.add(yaml.fault(place, "no stance '" + lean.getKey() + "' on this axis"));
      }
    }
  }

  private static void stance(
      LocatedYaml yaml, String place, Set<String> stances, List<WatchFault> faults) {
    String stance = yaml.root().at(place).asText();
    if (!stances.contains(stance)) {
      faults.add(yaml.fault(place, "no stance '" + stance + "' on this axis"));
    }
  }

  private static void terms(
      LocatedYaml yaml, String actor, Set<String> actors, List<WatchFault> faults) {
    JsonNode terms = yaml.root().at(actor + "/terms");
    if (!terms.isEmpty() && !yaml.root().at(actor + "/kind").asText().equals("office")) {
      faults.add(yaml.fault(actor + "/terms", "only an office has terms"));
    }
    for (int i = 0; i < terms.size(); i++) {
      String place = actor + "/terms/" + i;
      String holder = terms.get(i).path("holder").asText();
      if (!actors.contains(holder)) {
        faults.add(yaml.fault(place + "/holder", "no actor '" + holder + "' in this file"));
      }
      String until = terms.get(i).path("until").asText("9999-12-31");
      if (until.compareTo(terms.get(i).path("from").asText()) <= 0) {
        faults.add(yaml.fault(place + "/until", "the term ends before it begins"));
      }
    }
  }

  private static void known(
      LocatedYaml yaml, String list, Set<String> actors, List<WatchFault> faults) {
    JsonNode ids = yaml.root().at(list);
    for (int i = 0; i < ids.size(); i++) {
      if (!actors.contains(ids.get(i).asText())) {
        faults.add(
            yaml.fault(list + "/" + i, "no actor '" + ids.get(i).asText() + "' in this file"));
      }
    }
  }
}

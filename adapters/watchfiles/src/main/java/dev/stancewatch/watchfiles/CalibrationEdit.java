package dev.stancewatch.watchfiles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts a calibration into the text of a watch file as one line of its axis; every other line stays
/// as it is.
final class CalibrationEdit {
  private CalibrationEdit() {}

  /// The new text, or nothing if the axis is not laid out with a line for each of its keys.
  static Optional<String> find(String text, AxisKey key, Calibration calibration) {
    LocatedYaml yaml = LocatedYaml.parse("", text);
    String axis = pointer(yaml.root(), key);
    List<String> lines = new ArrayList<>(text.lines().toList());
    String old = axis + "/calibration";
    boolean replaces = !yaml.root().at(old).isMissingNode();
    for (String child : replaces ? List.of(old) : List.of(axis + "/question", axis + "/stances")) {
      WatchFault place = yaml.fault(child, "");
      String line = lines.get(place.line() - 1);
      String indent = line.substring(0, place.column() - 1);
      boolean ownLine = indent.isBlank() && (!replaces || line.strip().endsWith("}"));
      if (ownLine) {
        if (replaces) {
          lines.remove(place.line() - 1);
        }
        lines.add(place.line() - 1, indent + line(calibration));
        return Optional.of(String.join("\n", lines) + "\n");
      }
    }
    return Optional.empty();
  }

  private static String pointer(JsonNode root, AxisKey key) {
    int issue = index(root.path("issues"), key.issue().value());
    int axis = index(root.path("issues").path(issue).path("axes"), key.axis().value());
    return "/issues/" + issue + "/axes/" + axis;
  }

  private static int index(JsonNode list, String id) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path("id").asText().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the file has no '" + id + "'");
  }

  private static String line(Calibration calibration) {
    List<String> leans = new ArrayList<>();
    Map<String, Double> sorted = new TreeMap<>();
    calibration.leans().forEach((stance, lean) -> sorted.put(stance.value(), lean));
    sorted.forEach((stance, lean) -> leans.add(stance + ": " + number(lean)));
    return "calibration: { scale: "
        + number(calibration.scale())
        + ", none: "
        + number(calibration.none())
        + ", leans: { "
        + String.join(", ", leans)
        + " } }";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}

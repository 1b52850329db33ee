package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.Attributions;
import dev.stancewatch.reading.attribution.Attribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Exact spans of source, cue and content, on a third of the texts that the rules were not written
/// on.
final class AttributionSuite implements Suite {
  private static final int THIRDS = 3;

  /// Right, missing and superfluous spans of one role.
  private static final class Tally {
    private int right;
    private int found;
    private int expected;

    void add(List<String> gold, List<String> actual) {
      List<String> open = new ArrayList<>(gold);
      actual.forEach(span -> right += open.remove(span) ? 1 : 0);
      found += actual.size();
      expected += gold.size();
    }

    double f1() {
      return found + expected == 0 ? 0 : 2.0 * right / (found + expected);
    }
  }

  @Override
  public String name() {
    return "attribution";
  }

  @Override
  public String folder() {
    return "training/attribution";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    Attributions attributions = Attributions.load();
    Tally source = new Tally();
    Tally cue = new Tally();
    Tally content = new Tally();
    for (JsonNode row : Judges.lines(shared.resolve(folder()).resolve("attribution.jsonl"))) {
      if (!isHeldOut(row.path("id").asText())) {
        continue;
      }
      List<JsonNode> gold = new ArrayList<>();
      row.path("attributions").forEach(gold::add);
      List<Attribution> found = attributions.find(row.path("text").asText());
      source.add(
          spans(gold, node -> span(node.path("source"))), places(found, Attribution::source));
      cue.add(spans(gold, node -> span(node.path("cue"))), places(found, Attribution::cue));
      content.add(
          spans(gold, node -> spans(node.path("content"))),
          found.stream().map(attribution -> attribution.content().toString()).toList());
    }
    return Evaluation.of(
        List.of(
            new Score("source, exact F1", source.f1(), "", source.expected),
            new Score("cue, exact F1", cue.f1(), "", cue.expected),
            new Score("content, exact F1", content.f1(), "", content.expected)));
  }

  /// A third by the hash of the id. 256 leaves 1 when divided by 3, so the bytes may be added up.
  private static boolean isHeldOut(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      int sum = 0;
      for (byte part : hash) {
        sum += part & 0xFF;
      }
      return sum % THIRDS == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<String> spans(List<JsonNode> nodes, Function<JsonNode, String> of) {
    return nodes.stream().map(of).filter(span -> !span.isEmpty()).toList();
  }

  private static List<String> places(
      List<Attribution> found, Function<Attribution, @Nullable Span> of) {
    List<String> places = new ArrayList<>();
    for (Attribution attribution : found) {
      Span span = of.apply(attribution);
      if (span != null) {
        places.add(span.toString());
      }
    }
    return places;
  }

  private static String span(JsonNode node) {
    return node.isArray() ? new Span(node.get(0).asInt(), node.get(1).asInt()).toString() : "";
  }

  private static String spans(JsonNode nodes) {
    List<String> spans = new ArrayList<>();
    nodes.forEach(node -> spans.add(span(node)));
    return spans.toString();
  }
}

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Exact spans of source, cue and content, on a third of the texts that the rules were not written
/// on.
final class AttributionSuite implements Suite {
  private static final int THIRDS = 3;
  private static final Pattern SPAN = Pattern.compile("begin=(\\d+), end=(\\d+)");

  /// Right, missing and superfluous spans of one role.
  private static final class Tally {
    private int right;
    private int found;
    private int expected;

    private final String role;
    private final List<CaseError> errors = new ArrayList<>();

    Tally(String role) {
      this.role = role;
    }

    void add(JsonNode row, List<String> gold, List<String> actual) {
      List<String> open = new ArrayList<>(gold);
      List<String> superfluous = new ArrayList<>();
      for (String span : actual) {
        if (open.remove(span)) {
          right++;
        } else {
          superfluous.add(span);
        }
      }
      found += actual.size();
      expected += gold.size();
      int wrong = open.size() + superfluous.size();
      if (wrong > 0) {
        String text = row.path("text").asText();
        errors.add(
            CaseError.of(wrong, role + ", " + wrong + " spans wrong", row.path("id").asText())
                .with("missed", words(open, text))
                .with("too much", words(superfluous, text)));
      }
    }

    /// The words of spans as [Span] prints them, one or several in each.
    private static String words(List<String> places, String text) {
      List<String> words = new ArrayList<>();
      for (String place : places) {
        Matcher span = SPAN.matcher(place);
        List<String> parts = new ArrayList<>();
        while (span.find()) {
          int begin = Integer.parseInt(span.group(1));
          parts.add(new Span(begin, Integer.parseInt(span.group(2))).of(text));
        }
        words.add(String.join(" ... ", parts));
      }
      return String.join(" | ", words);
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
    Tally source = new Tally("source");
    Tally cue = new Tally("cue");
    Tally content = new Tally("content");
    for (JsonNode row : Judges.lines(shared.resolve(folder()).resolve("attribution.jsonl"))) {
      if (!isHeldOut(row.path("id").asText())) {
        continue;
      }
      List<JsonNode> gold = new ArrayList<>();
      row.path("attributions").forEach(gold::add);
      List<Attribution> found = attributions.find(row.path("text").asText());
      source.add(
          row, spans(gold, node -> span(node.path("source"))), places(found, Attribution::source));
      cue.add(row, spans(gold, node -> span(node.path("cue"))), places(found, Attribution::cue));
      content.add(
          row,
          spans(gold, node -> spans(node.path("content"))),
          found.stream().map(attribution -> attribution.content().toString()).toList());
    }
    List<CaseError> errors = new ArrayList<>(source.errors);
    errors.addAll(cue.errors);
    errors.addAll(content.errors);
    return new Evaluation(
        List.of(
            new Score("source, exact F1", source.f1(), "", source.expected),
            new Score("cue, exact F1", cue.f1(), "", cue.expected),
            new Score("content, exact F1", content.f1(), "", content.expected)),
        errors);
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

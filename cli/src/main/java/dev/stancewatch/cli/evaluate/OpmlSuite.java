package dev.stancewatch.cli.evaluate;

import dev.stancewatch.web.opml.Opml;
import dev.stancewatch.web.opml.OpmlOutcome;
import dev.stancewatch.web.opml.Outline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Real subscription lists: every feed is imported at its depth, and what is exported is imported
/// as the same.
final class OpmlSuite implements Suite {
  private static final String IMPORTED = "every feed at its depth";
  private static final String ROUND_TRIP = "round trip equal";

  private static final Pattern INNER_BREAK = Pattern.compile("\\R(?!\\s*</?(?:outline|body)\\b)");

  @Override
  public String name() {
    return "opml-awesome-rss";
  }

  @Override
  public String folder() {
    return "eval/opml-awesome-rss";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of());
  }

  List<Check> checks(Path shared) throws IOException {
    List<Check> checks = new ArrayList<>();
    Opml opml = new Opml();
    for (Path file : FeedAnswers.files(shared.resolve(folder()))) {
      if (file.toString().endsWith(".opml")) {
        String name = file.getFileName().toString();
        OpmlOutcome outcome = opml.read(Files.readAllBytes(file));
        List<Integer> expected = depths(Files.readString(file));
        checks.add(Check.equal(IMPORTED, name, expected.toString(), depths(outcome).toString()));
        checks.add(roundTrip(opml, name, outcome));
      }
    }
    return checks;
  }

  private static Check roundTrip(Opml opml, String name, OpmlOutcome outcome) {
    String written =
        switch (outcome) {
          case OpmlOutcome.Read(String title, List<Outline> outlines) ->
              Opml.write(title, outlines);
          case OpmlOutcome.Unreadable(String reason) -> reason;
        };
    OpmlOutcome again = opml.read(written.getBytes(StandardCharsets.UTF_8));
    return Check.equal(ROUND_TRIP, name, outcome.toString(), again.toString());
  }

  /// The depth of each feed in document order: each tag of the set begins a line.
  private static List<Integer> depths(String text) {
    List<Integer> depths = new ArrayList<>();
    int depth = 0;
    String joined = INNER_BREAK.matcher(text).replaceAll(" ");
    for (String line : joined.lines().map(String::strip).toList()) {
      if (line.startsWith("</outline")) {
        depth--;
      } else if (line.startsWith("<outline")) {
        if (line.contains("xmlUrl=\"")) {
          depths.add(depth);
        }
        depth += line.endsWith("/>") ? 0 : 1;
      }
    }
    return depths;
  }

  private static List<Integer> depths(OpmlOutcome outcome) {
    List<Integer> depths = new ArrayList<>();
    if (outcome instanceof OpmlOutcome.Read(String _, List<Outline> outlines)) {
      collect(outlines, 0, depths);
    }
    return depths;
  }

  private static void collect(List<Outline> outlines, int depth, List<Integer> depths) {
    for (Outline outline : outlines) {
      if (!outline.feed().isEmpty()) {
        depths.add(depth);
      }
      collect(outline.children(), depth + 1, depths);
    }
  }
}

package dev.stancewatch.cli.evaluate;

import dev.stancewatch.web.charset.Decoded;
import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.feed.Feed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Feeds as they were captured: each is read, with as many items as it has, and without characters
/// that could not be decoded.
final class FeedsCapturesSuite implements Suite {
  private static final String READ = "read with all items";
  private static final String CHARSET = "right charset";
  private static final Pattern ROOT =
      Pattern.compile("<(?:rss|rdf:RDF|feed)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM = Pattern.compile("<(/?)(?:item|entry)[\\s>]");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  @Override
  public String name() {
    return "feeds-captures";
  }

  @Override
  public String folder() {
    return "eval/feeds-captures";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of());
  }

  List<Check> checks(Path shared) throws IOException {
    List<Check> checks = new ArrayList<>();
    for (Path file : FeedAnswers.files(shared.resolve(folder()))) {
      String name = shared.relativize(file).toString();
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      if (name.endsWith(".xml")) {
        checks.add(charset(name, Files.readAllBytes(file)));
        if (ROOT.matcher(text).find()) {
          checks.add(items(name, text, FeedAnswers.feed(FeedAnswers.read(file))));
        }
      }
    }
    return checks;
  }

  private static Check items(String name, String text, Optional<Feed> feed) {
    int items = 0;
    int depth = 0;
    Matcher item = ITEM.matcher(COMMENT.matcher(text).replaceAll(""));
    while (item.find()) {
      boolean opens = item.group(1).isEmpty();
      // An item in an item is an older version of it.
      items += opens && depth == 0 ? 1 : 0;
      depth += opens ? 1 : -1;
    }
    int found = feed.map(f -> f.entries().size()).orElse(-1);
    return Check.equal(READ, name, String.valueOf(items), String.valueOf(found));
  }

  /// A body that is valid UTF-8 is that; another must decode without loss.
  private static Check charset(String name, byte[] body) {
    Decoded decoded = TextDecoder.decode(body, null);
    boolean utf8 = new String(body, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    boolean right =
        decoded.text().indexOf('\uFFFD') < 0
            && (!utf8
                || decoded.text().equals(new String(body, StandardCharsets.UTF_8))
                || decoded
                    .text()
                    .equals(new String(body, 3, body.length - 3, StandardCharsets.UTF_8)));
    String actual = decoded.charset() + " by " + decoded.evidence();
    return new Check(CHARSET, name, utf8 ? "UTF-8" : "no loss", actual, right);
  }
}

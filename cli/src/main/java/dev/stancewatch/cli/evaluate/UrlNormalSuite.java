package dev.stancewatch.cli.evaluate;

import dev.stancewatch.web.url.NormalUrls;
import dev.stancewatch.web.url.WebUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Addresses and their normal forms, as far as they are of the web.
final class UrlNormalSuite implements Suite {
  private static final String EQUAL = "http(s): equal normal form";

  @Override
  public String name() {
    return "url-normalise-crawler-commons";
  }

  @Override
  public String folder() {
    return "eval/url-normalise-crawler-commons";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of());
  }

  List<Check> checks(Path shared) throws IOException {
    List<Check> checks = new ArrayList<>();
    Path table = shared.resolve(folder()).resolve("weirdToNormalizedUrls.csv");
    for (String line : Files.readAllLines(table)) {
      int comma = line.lastIndexOf(',');
      if (comma > 0 && !line.startsWith("#")) {
        String expected = line.substring(comma + 1).strip();
        if (expected.matches("https?://.*")) {
          checks.add(check(unquoted(line.substring(0, comma)), expected));
        }
      }
    }
    return checks;
  }

  private static Check check(String input, String expected) {
    Optional<WebUrl> actual = NormalUrls.find(input);
    return Check.equal(EQUAL, input, expected, actual.map(WebUrl::href).orElse("refused"));
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}

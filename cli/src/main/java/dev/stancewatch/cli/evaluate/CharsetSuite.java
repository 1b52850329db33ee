package dev.stancewatch.cli.evaluate;

import dev.stancewatch.web.charset.CharsetLabels;
import dev.stancewatch.web.charset.Decoded;
import dev.stancewatch.web.charset.TextDecoder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Real files in old charsets. A folder names the charset of its files; blind means without header
/// and without the file's own declaration.
final class CharsetSuite implements Suite {
  private static final String BLIND = "blind: same text";
  private static final String HEADER = "with header: same text";
  private static final Pattern LANGUAGE = Pattern.compile("-[a-z]{4,}$");
  private static final Pattern DECLARATION =
      Pattern.compile("(?i)(encoding|charset)(\\s*=\\s*[\"']?\\s*)[a-z0-9._:-]+");

  @Override
  public String name() {
    return "charset-chardet";
  }

  @Override
  public String folder() {
    return "eval/charset-chardet";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of(BLIND, "juniversalchardet 2.5.2: 0.830"));
  }

  List<Check> checks(Path shared) throws IOException {
    List<Check> checks = new ArrayList<>();
    Path suite = shared.resolve(folder());
    for (Path file : FeedAnswers.files(suite)) {
      Path label = suite.relativize(file).getName(0);
      Optional<Charset> charset = charset(label.toString());
      if (charset.isPresent() && suite.relativize(file).getNameCount() > 1) {
        String name = suite.relativize(file).toString();
        byte[] body = Files.readAllBytes(file);
        checks.add(check(BLIND, name, withoutDeclaration(body), null, charset.get()));
        String header = "text/xml; charset=" + charset.get().name();
        checks.add(check(HEADER, name, body, header, charset.get()));
      }
    }
    return checks;
  }

  private static Check check(
      String metric,
      String name,
      byte[] body,
      @org.jspecify.annotations.Nullable String contentType,
      Charset charset) {
    Decoded decoded = TextDecoder.decode(body, contentType);
    String expected = new String(body, charset).replace("\uFEFF", "");
    boolean right =
        decoded.charset().equals(charset) || decoded.text().replace("\uFEFF", "").equals(expected);
    String actual = decoded.charset() + " by " + decoded.evidence();
    return new Check(metric, name, charset.name(), actual, right);
  }

  private static Optional<Charset> charset(String folder) {
    String label = folder.toLowerCase(Locale.ROOT);
    Optional<Charset> whole = CharsetLabels.find(label);
    return whole.isPresent() ? whole : CharsetLabels.find(LANGUAGE.matcher(label).replaceFirst(""));
  }

  /// The same bytes, with `x` for each letter of a declared name.
  private static byte[] withoutDeclaration(byte[] body) {
    byte[] blind = Arrays.copyOf(body, body.length);
    String head = new String(body, 0, Math.min(body.length, 4_096), StandardCharsets.ISO_8859_1);
    DECLARATION
        .matcher(head)
        .results()
        .forEach(found -> Arrays.fill(blind, found.end(2), found.end(), (byte) 'x'));
    return blind;
  }
}

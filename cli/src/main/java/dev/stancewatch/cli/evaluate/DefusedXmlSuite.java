package dev.stancewatch.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// XML that expands or fetches, read by a process of its own with a heap of 64 MB. None of it is a
/// feed.
final class DefusedXmlSuite implements Suite {
  private static final String HELD = "refused, nothing opened, within 1 s of CPU, 64 MB";
  private static final int MEGABYTES = 64;

  @Override
  public String name() {
    return "xml-defusedxml";
  }

  @Override
  public String folder() {
    return "eval/xml-defusedxml";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of());
  }

  List<Check> checks(Path shared) throws IOException {
    List<Path> files =
        FeedAnswers.files(shared.resolve(folder())).stream()
            .filter(file -> file.toString().matches(".*\\.(xml|xsl|xsd)"))
            .map(Path::toAbsolutePath)
            .toList();
    Map<String, HostileAnswer> answers = new HashMap<>();
    SmallHeap.read(MEGABYTES, files).forEach(answer -> answers.put(answer.file(), answer));
    List<Check> checks = new ArrayList<>();
    for (Path file : files) {
      HostileAnswer answer = answers.get(file.toString());
      boolean right =
          answer != null && answer.rejected() && answer.opened() == 0 && answer.millis() < 1_000;
      checks.add(new Check(HELD, file.getFileName().toString(), "", String.valueOf(answer), right));
    }
    return checks;
  }
}

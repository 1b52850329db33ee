package dev.stancewatch.cli.watches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.cli.Stancewatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// An invented issue whose words the reader does not know.
final class TuneCommandTest {
  private static final String PACK =
      """
      title: The lake
      actors:
        - id: tarn
          name: Lida Tarn
          kind: person
      issues:
        - id: lake
          title: The lake
          axes:
            - id: level
              question: Should the lake be lowered?
              stances:
                - id: lower
                  label: lower it
                  statements: [The lake should be lowered., Drain the lake., The lake must sink.]
                - id: keep
                  label: keep it
                  statements: [The lake should stay., Keep the lake full., The lake must not sink.]
              examples:
      """;

  private static String example(String text, String label) {
    return "          - { text: '" + text + "', stance: lower, label: " + label + " }\n";
  }

  private static String run(int status, Path file, String... more) {
    StringWriter out = new StringWriter();
    StringWriter error = new StringWriter();
    CommandLine command = Stancewatch.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(error, true));
    List<String> arguments = new ArrayList<>(List.of("watches", "tune", file.toString()));
    arguments.addAll(List.of(more));
    assertEquals(status, command.execute(arguments.toArray(String[]::new)), error::toString);
    return out + error.toString();
  }

  @Test
  void tune_fewExamples_saysHowManyAreNeeded(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lake.yaml");
    Files.writeString(file, PACK + example("Lower the lake by a metre.", "support"));
    String text = run(0, file, "--write");
    assertTrue(text.contains("lake/level\n  1 statements; at least 8 are needed"), text);
    assertTrue(Files.readString(file).startsWith(PACK));
  }

  @Test
  void tune_examples_showsBeforeAndAfterAndStoresWhatGains(@TempDir Path folder)
      throws IOException {
    StringBuilder pack = new StringBuilder(PACK);
    for (int i = 0; i < 6; i++) {
      pack.append(example("Lower the lake by " + (i + 2) + " metres.", "support"));
      pack.append(example("Do not lower the lake by " + (i + 2) + " metres.", "oppose"));
    }
    Path file = folder.resolve("lake.yaml");
    Files.writeString(file, pack);
    String text = run(0, file, "--write");
    assertTrue(text.contains("before  accuracy"), text);
    assertTrue(text.contains("after   accuracy"), text);
    boolean stored = Files.readString(file).contains("calibration: { scale: ");
    assertEquals(text.contains("1 calibration(s) written"), stored, text);
    assertEquals(text.contains("no gain"), !stored, text);
    assertEquals(0, Stancewatch.commandLine().execute("watches", "check", file.toString()));
  }

  @Test
  void tune_noExamples_isAFault(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lake.yaml");
    Files.writeString(file, PACK.substring(0, PACK.indexOf("        examples:")));
    String text = run(1, file);
    assertTrue(text.contains("no axis has examples"), text);
  }
}

package dev.stancewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sources are formatted by google-java-format. `mvn -pl house -am test -Dtest=FormatTest
/// -Dformat=write -Dsurefire.failIfNoSpecifiedTests=false` puts them right.
final class FormatTest {
  @Test
  void sources_areFormatted() throws IOException, FormatterException {
    boolean write = "write".equals(System.getProperty("format"));
    List<Path> files = Sources.java();
    assertTrue(files.size() > 50, "only " + files.size() + " files found");
    List<Path> wrong = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      String formatted = format(text);
      if (!text.equals(formatted)) {
        wrong.add(file);
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertEquals(List.of(), wrong, "not formatted; -Dformat=write puts them right");
  }

  private static String format(String text) throws FormatterException {
    String used = RemoveUnusedImports.removeUnusedImports(text);
    return new Formatter().formatSource(ImportOrderer.reorderImports(used, Style.GOOGLE));
  }
}

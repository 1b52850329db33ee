package dev.stancewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The documents are true: links lead somewhere, named classes exist, shown commands work.
final class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z]+)`");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./stancewatch (.+)$");

  @Test
  void links_leadToFiles() throws IOException {
    List<String> broken = new ArrayList<>();
    int seen = 0;
    for (Path page : Sources.endingIn(".md")) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        seen++;
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(page + ": " + link.group(1));
        }
      }
    }
    assertTrue(seen > 5, "only " + seen + " links found");
    assertEquals(List.of(), broken);
  }

  @Test
  void architecture_namesOnlyClassesThatExist() throws IOException {
    Set<String> classes =
        Sources.java().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    Matcher named = CODE.matcher(Files.readString(Sources.home().resolve("docs/architecture.md")));
    List<String> unknown = new ArrayList<>();
    int seen = 0;
    while (named.find()) {
      seen++;
      boolean isKey = named.group(1).equals(named.group(1).toUpperCase(java.util.Locale.ROOT));
      if (!isKey && !classes.contains(named.group(1))) {
        unknown.add(named.group(1));
      }
    }
    assertTrue(seen > 10, "only " + seen + " names found");
    assertEquals(List.of(), unknown);
  }

  @Test
  void readme_commandsWork() throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(Sources.home().resolve("README.md")));
    int ran = 0;
    while (command.find()) {
      String[] arguments = Arrays.stream(command.group(1).split(" ", -1)).toArray(String[]::new);
      assertEquals(0, Ran.command(arguments).status(), command.group());
      ran++;
    }
    assertTrue(ran >= 2, "only " + ran + " commands found");
  }
}

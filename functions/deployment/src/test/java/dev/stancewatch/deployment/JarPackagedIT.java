package dev.stancewatch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// What is in the one jar that all functions share.
final class JarPackagedIT {
  /// Lambda takes 250 MB unpacked; the rest is left for what a watch brings along.
  private static final long MOST_UNPACKED_BYTES = 220_000_000;

  @Test
  void jar_unpacked_isWithinTheLimit() throws IOException {
    long bytes = entries().stream().mapToLong(ZipEntry::getSize).sum();

    assertTrue(bytes < MOST_UNPACKED_BYTES, bytes + " bytes unpacked");
    System.out.printf("deployed jar: %,d bytes unpacked%n", bytes);
  }

  @Test
  void jar_natives_areOfOneArchitecture() throws IOException {
    Set<String> platforms = new TreeSet<>();
    for (ZipEntry entry : entries()) {
      if (entry.getName().matches("ai/onnxruntime/native/[^/]+/[^/]+")) {
        platforms.add(entry.getName().split("/", -1)[3]);
      }
    }
    assertEquals(1, platforms.size(), platforms.toString());
    assertTrue(platforms.iterator().next().startsWith("linux-"), platforms.toString());
  }

  @Test
  void jar_holdsEveryHandler_theWatches_andNothingThatIsSigned() throws IOException {
    Template template = Template.read();
    try (ZipFile jar = new ZipFile(Deployed.JAR.toFile())) {
      for (String function : template.functions().keySet()) {
        String handler = template.properties(function).get("Handler").toString();
        String path = handler.replaceFirst("::.*", "").replace('.', '/') + ".class";
        assertNotNull(jar.getEntry(path), path);
      }
      assertNotNull(jar.getEntry("watches/ukraine-settlement.yaml"));
    }
    assertFalse(entries().stream().anyMatch(entry -> entry.getName().endsWith(".SF")));
    assertFalse(
        entries().stream().anyMatch(entry -> entry.getName().contains("dynamodb/services/local")));
  }

  private static List<ZipEntry> entries() throws IOException {
    try (ZipFile jar = new ZipFile(Deployed.JAR.toFile())) {
      List<ZipEntry> entries = jar.stream().<ZipEntry>map(entry -> entry).toList();
      assertTrue(entries.size() > 1_000, "entries: " + entries.size());
      return entries;
    }
  }
}

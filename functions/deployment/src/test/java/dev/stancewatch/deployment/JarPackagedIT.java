package dev.stancewatch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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

  private static final int ELF_MACHINE = 18;

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

  /// The name of a folder is a claim; what the processor finds in the library is not.
  @Test
  void jar_natives_areWhatTheirFolderSays() throws IOException {
    int libraries = 0;
    try (ZipFile jar = new ZipFile(Deployed.JAR.toFile())) {
      for (ZipEntry entry : entries()) {
        if (entry.getName().endsWith(".so")) {
          libraries++;
          String folder = Path.of(entry.getName()).getParent().getFileName().toString();
          try (InputStream bytes = jar.getInputStream(entry)) {
            assertEquals(folder, platform(bytes.readNBytes(ELF_MACHINE + 2)), entry.getName());
          }
        }
      }
    }
    assertTrue(libraries >= 2, "libraries: " + libraries);
  }

  /// Reads the header of an ELF file, of which bytes 18 and 19 name the machine.
  private static String platform(byte[] header) {
    int machine = (header[ELF_MACHINE] & 0xff) | (header[ELF_MACHINE + 1] & 0xff) << 8;
    return switch (machine) {
      case 62 -> "linux-x64";
      case 183 -> "linux-aarch64";
      default -> "machine " + machine;
    };
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

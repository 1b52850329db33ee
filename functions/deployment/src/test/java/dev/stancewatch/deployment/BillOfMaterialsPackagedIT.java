package dev.stancewatch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// The bill of materials beside the jar names what is in the jar.
final class BillOfMaterialsPackagedIT {
  /// As the build says that it is offline.
  private static final String OFFLINE = "offline: true";

  /// What the jar leaves out of its libraries, makes anew, or has of another one of them.
  private static final String NOT_SHIPPED =
      "META-INF/.*|module-info\\.class|ai/onnxruntime/native/.*|model\\.properties";

  private final JsonNode bill = read();

  @Test
  void bill_isCycloneDx_withoutAnythingThatDiffersBetweenBuilds() throws IOException {
    assertEquals("CycloneDX", bill.path("bomFormat").asText());
    assertEquals("1.6", bill.path("specVersion").asText());
    assertTrue(bill.path("serialNumber").isMissingNode());
    assertTrue(bill.at("/metadata/timestamp").isMissingNode());
    assertFalse(bill.toString().contains(Path.of("").toRealPath().toString()));
  }

  @Test
  void bill_namesEveryLibraryOfTheJar_andNoneThatIsNotInIt() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (JsonNode component : bill.path("components")) {
      if (!component.path("group").asText().equals("dev.stancewatch")) {
        listed.add(component.path("name").asText() + "-" + component.path("version").asText());
      }
    }
    Set<String> shipped = shipped();

    assertTrue(shipped.size() > 40, "libraries: " + shipped.size());
    assertEquals(shipped, listed);
  }

  @Test
  void bill_namesModulesOfItsOwn_andSaysWhatEachLibraryIs() {
    Set<String> modules = new TreeSet<>();
    for (JsonNode component : bill.path("components")) {
      assertTrue(component.path("purl").asText().startsWith("pkg:maven/"), component.toString());
      if (component.path("group").asText().equals("dev.stancewatch")) {
        modules.add(component.path("name").asText());
      } else {
        assertTrue(component.path("hashes").size() > 0, component.path("name").asText());
      }
    }
    assertTrue(
        modules.containsAll(List.of("stancewatch-core", "stancewatch-find-changes")),
        modules.toString());
    assertFalse(modules.contains("stancewatch-testkit"), modules.toString());
  }

  /// The libraries of this test's class path all of whose files are in the jar: found without the
  /// tool that wrote the bill.
  private static Set<String> shipped() throws IOException {
    Set<String> inJar = files(Deployed.JAR);
    Set<String> shipped = new TreeSet<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String file = Path.of(path).getFileName().toString();
      if (!file.endsWith(".jar") || file.startsWith("stancewatch-")) {
        continue;
      }
      Set<String> own = files(Path.of(path));
      if (!own.isEmpty() && inJar.containsAll(own)) {
        shipped.add(file.substring(0, file.length() - ".jar".length()));
      }
    }
    return shipped;
  }

  /// Classes and data, each with the sum of its bytes: other libraries have the same names.
  private static Set<String> files(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory())
          .filter(entry -> !entry.getName().matches(NOT_SHIPPED))
          .map(entry -> entry.getName() + " " + entry.getCrc())
          .collect(Collectors.toSet());
    }
  }

  /// The plugin asks to be online, and Maven leaves it out, without a word, of a build with `-o`.
  private static JsonNode read() {
    Path file = Deployed.JAR.resolveSibling("stancewatch-functions.cdx.json");
    assumeTrue(
        Files.exists(file) || !OFFLINE.equals(System.getProperty("stancewatch.build")),
        "an offline build writes no bill of materials");
    try {
      return Json.tree(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(file + " was not written by the build", e);
    }
  }
}

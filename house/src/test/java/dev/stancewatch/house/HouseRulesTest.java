package dev.stancewatch.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house rules that a machine can check. Each has a guard that it looked at classes at all.
final class HouseRulesTest {
  private static final String ROOT = "dev.stancewatch";

  /// The packages of the core, in the order of the flow. Each imports only from those before it.
  private static final List<String> FLOW =
      List.of(
          "hash",
          "actor",
          "source",
          "issue",
          "watch",
          "article",
          "statement",
          "position",
          "change",
          "alert");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void core_packages_importOnlyFromThoseBeforeThem() {
    for (int i = 0; i < FLOW.size(); i++) {
      String here = core(FLOW.get(i));
      assertTrue(ALL.stream().anyMatch(type -> type.getPackageName().equals(here)), here);
      String[] later =
          FLOW.subList(i + 1, FLOW.size()).stream()
              .map(HouseRulesTest::core)
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(here)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .check(ALL);
      }
    }
  }

  @Test
  void core_hasNoPackageOutsideTheFlow() {
    List<String> outside =
        ALL.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + ".core"))
            .filter(name -> FLOW.stream().noneMatch(part -> name.equals(core(part))))
            .distinct()
            .toList();

    assertEquals(List.of(), outside);
  }

  @Test
  void core_knowsNothingButTheLanguage() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".core..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                ROOT + ".core..",
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.net",
                "java.math",
                "java.text",
                "java.nio.charset",
                "java.security",
                "org.jspecify.annotations"))
        .check(ALL);
  }

  @Test
  void core_isToldTheTime() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".core..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(ALL);
  }

  @Test
  void staticFields_areConstants() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + "..")
        .should()
        .beFinal()
        .check(ALL);
  }

  @Test
  void adapters_keepTheirTypesToThemselves() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".core..", ROOT + ".reading..", ROOT + ".watchfiles..", ROOT + ".json..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..", "okhttp3..", "org.jsoup..")
        .check(ALL);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".web..", ROOT + ".cli.evaluate..") // gold pages are HTML
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "org.jsoup..")
        .check(ALL);
  }

  @Test
  void everyPackage_isNullMarked() throws IOException {
    List<Path> bare = new ArrayList<>();
    int seen = 0;
    for (Path file : Sources.java()) {
      Path folder = file.getParent();
      if (folder.toString().contains("src/main/java") && !bare.contains(folder)) {
        seen++;
        Path info = folder.resolve("package-info.java");
        if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
          bare.add(folder);
        }
      }
    }
    assertTrue(seen > 50, "only " + seen + " files found");
    assertEquals(List.of(), bare);
  }

  @Test
  void files_areShort() throws IOException {
    List<String> longOnes = new ArrayList<>();
    for (Path file : Sources.java()) {
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        if (count > 300 && file.toString().contains("src/main")) {
          longOnes.add(file + ": " + count);
        }
      }
    }
    assertEquals(List.of(), longOnes);
  }

  @Test
  void records_keepTheirEquality() {
    classes()
        .that(describe("are records", JavaClass::isRecord))
        .and()
        .resideInAPackage(ROOT + "..")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(ALL);
    List<String> overriding =
        ALL.stream()
            .filter(JavaClass::isRecord)
            .filter(HouseRulesTest::writesItsOwnEquals)
            .map(JavaClass::getName)
            .toList();
    assertEquals(List.of(), overriding);
  }

  /// The compiler's own `equals` of a record calls nothing but the bootstrap of `ObjectMethods`.
  private static boolean writesItsOwnEquals(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getName().equals("equals"))
        .anyMatch(method -> !method.getMethodCallsFromSelf().isEmpty());
  }

  private static String core(String name) {
    return ROOT + ".core." + name;
  }
}

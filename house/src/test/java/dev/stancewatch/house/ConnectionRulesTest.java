package dev.stancewatch.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import org.junit.jupiter.api.Test;

/// Whatever goes out to the web goes through the guard. The SDK of the cloud is the one exception:
/// it reaches the endpoints of the deployment and nothing that a user or a feed names.
final class ConnectionRulesTest {
  private static final String GUARD = "dev.stancewatch.web.guard..";
  private static final String HTTP = "dev.stancewatch.web.http..";

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.stancewatch");

  @Test
  void sockets_areMadeByTheGuardAlone() {
    assertTrue(ALL.contain("dev.stancewatch.web.guard.GuardedSockets"));
    others(GUARD)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.channels\\.(Asynchronous)?SocketChannel|javax\\.net\\.(SocketFactory|ssl\\.SSLSocket(Factory)?)")
        .orShould()
        .callConstructor(Socket.class)
        .orShould()
        .callConstructor(Socket.class, String.class, int.class)
        .orShould()
        .callConstructor(Socket.class, InetAddress.class, int.class)
        .check(ALL);
  }

  @Test
  void names_areResolvedByTheGuardAlone() {
    others(GUARD)
        .should()
        .callMethod(InetAddress.class, "getByName", String.class)
        .orShould()
        .callMethod(InetAddress.class, "getAllByName", String.class)
        .check(ALL);
  }

  @Test
  void httpClients_areBuiltByTheFetcherAlone() {
    others(HTTP)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "okhttp3\\.OkHttpClient(\\$.*)?|java\\.net\\.http\\..*|java\\.net\\.HttpURLConnection")
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(URL.class, "getContent")
        .check(ALL);
  }

  /// The command of a subscriber talks to the one API whose address that person gave.
  private static GivenClassesConjunction others(String allowed) {
    return noClasses().that().resideOutsideOfPackages(allowed, "dev.stancewatch.cli.subscribe..");
  }
}

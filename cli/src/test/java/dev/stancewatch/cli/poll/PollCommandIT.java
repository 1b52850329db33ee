package dev.stancewatch.cli.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.cli.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that go to the web, against a site on loopback.
final class PollCommandIT {
  @TempDir Path folder;

  /// @param site address of the source
  private static String watch(String site) {
    return """
    title: Council and its square
    actors:
      - { id: council, name: The council, kind: institution, aliases: [council] }
    issues:
      - id: square
        title: The square
        terms: [square]
        axes:
          - id: cars
            question: May cars use the square?
            stances:
              - id: open
                label: Cars may
                statements: [The square should stay open to cars., Cars may use the square., No ban.]
              - id: closed
                label: Cars may not
                statements: [The square should be closed to cars., Cars must go., Ban the cars.]
    sources:
      - { id: gazette, name: The Gazette, family: gazette, kind: newspaper, url: "%s", interval: 5m, language: en, speaks_for: [council] }
    """
        .formatted(site);
  }

  private record Ran(int status, String out, String err) {}

  @Test
  void sourcesAndPoll_siteWithAFeed_goFromAddressToArticles() throws IOException {
    HttpServer server = site();
    try {
      String page = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Ran added = web("sources", "add", page, "--kind", "newspaper");
      assertEquals(0, added.status(), added.err());
      assertTrue(added.out().startsWith("added the-gazette: The Gazette"), added.out());

      Ran twice = web("sources", "add", page);
      assertEquals(1, twice.status());
      assertTrue(twice.err().contains("is polled already, as the-gazette"), twice.err());

      Ran checked = web("sources", "check", "the-gazette");
      assertTrue(checked.out().startsWith("the-gazette: undated, none of its 1 items"));

      Ran polled = web("poll", "--once");
      assertEquals(0, polled.status(), polled.err());
      assertTrue(polled.out().contains("the-gazette: undated"), polled.out());

      Ran listed = run("sources", "list");
      assertTrue(listed.out().matches("(?s).*the-gazette +undated +20.*"), listed.out());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void poll_twice_keepsEachArticleOnce() throws IOException {
    HttpServer server = site();
    try {
      web("sources", "add", "http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
      assertTrue(web("poll", "--once").out().contains("1 polled"));
      assertTrue(web("poll", "--once").out().contains("0 polled"));
      assertEquals(1, Files.readAllLines(folder.resolve("articles.jsonl")).size());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void poll_folder_canBeReplayedWithEveryRevision() throws IOException {
    HttpServer server = site();
    try {
      Path watches = Files.createDirectories(folder.resolve("watched"));
      String here = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
      Files.writeString(watches.resolve("council.yaml"), watch(here));
      Files.writeString(folder.resolve("articles.jsonl"), "{\"id\": \"half a li");
      Ran polled = web("poll", "--once", "--watches", watches.toString());
      assertEquals(0, polled.status(), polled.err());
      Path articles = folder.resolve("articles.jsonl");
      String line = Files.readString(articles);
      Files.writeString(articles, line + line.replaceFirst("\"revision\":\"", "$0e"));

      Ran replayed = plainly("replay", folder.toString());

      assertEquals(0, replayed.status(), replayed.err());
      assertTrue(replayed.out().contains("2 articles"), replayed.out());
      assertTrue(replayed.out().contains("Council and its square"), replayed.out());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void poll_withoutContact_saysWhatIsMissing() {
    Ran ran = run("poll", "--once");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("--contact"), ran.err());
  }

  @Test
  void add_privateAddress_isForbidden() {
    Ran ran = run("sources", "add", "http://127.0.0.1/", "--contact", "mailto:desk@desk.example");
    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("a loopback address"), ran.err());
  }

  @Test
  void importAndExport_list_isTheSameList() throws IOException {
    Path list = folder.resolve("list.opml");
    Files.writeString(
        list,
        """
        <opml version="2.0"><head><title>Mine</title></head><body>
        <outline text="Group"><outline text="One" type="rss" xmlUrl="https://one.example/rss"/></outline>
        <outline text="Two" type="rss" xmlUrl="https://two.example/rss?a=1&amp;b=2"/>
        <outline text="Inner" type="rss" xmlUrl="http://10.0.0.1/rss"/>
        </body></opml>
        """);
    Ran first = run("sources", "import", list.toString());
    assertEquals(1, first.status());
    assertTrue(first.out().contains("3 feeds in the list, 2 added, 0 known, 1 left out"));
    Ran exported = run("sources", "export");
    assertTrue(exported.out().contains("https://two.example/rss?a=1&amp;b=2"), exported.out());
    Files.writeString(list, exported.out());
    Ran again = run("sources", "import", list.toString());
    assertTrue(again.out().contains("2 feeds in the list, 0 added, 2 known"), again.out());
  }

  @Test
  void rehearse_smallWorld_losesNothing() {
    Ran ran = run("poll", "rehearse", "--feeds", "50", "--slow-millis", "50", "--rounds", "1");
    assertEquals(0, ran.status(), ran.out());
    assertTrue(ran.out().contains("(0 missing)"), ran.out());
  }

  private Ran web(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--contact", "mailto:desk@desk.example", "--allow-host", "127.0.0.1"));
    return run(all.toArray(String[]::new));
  }

  private Ran run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    if (!all.contains("rehearse")) {
      all.addAll(List.of("--state", folder.toString()));
      if (!all.contains("--watches")) {
        all.addAll(List.of("--watches", folder.toString()));
      }
    }
    return plainly(all.toArray(String[]::new));
  }

  private static Ran plainly(String... arguments) {
    Said said = Said.by(arguments);
    return new Ran(said.status(), said.out(), said.err());
  }

  private static HttpServer site() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int port = server.getAddress().getPort();
    String page =
        "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>";
    String feed = feed(port);
    server.createContext("/", exchange -> answer(exchange, "text/html", page));
    server.createContext("/feed", exchange -> answer(exchange, "application/rss+xml", feed));
    server.start();
    return server;
  }

  private static String feed(int port) {
    return "<rss version='2.0'><channel><title>The Gazette</title><link>/</link>"
        + "<item><title>Council meets</title><link>http://127.0.0.1:"
        + port
        + "/a</link><guid>1</guid><description>"
        + "The council met again on Sunday. ".repeat(30)
        + "</description></item></channel></rss>";
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

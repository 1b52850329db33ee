package dev.stancewatch.sns;

import static dev.stancewatch.sns.SampleAlerts.JUNE;
import static dev.stancewatch.sns.SampleAlerts.MAY;
import static dev.stancewatch.sns.SampleAlerts.notice;
import static dev.stancewatch.sns.SampleAlerts.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.AtomFeed;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Stage;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Every alert as people, machines and feed readers get it, compared with the folder `alerts`.
/// `-Dgolden=write` writes the folder anew.
final class GoldenAlertsTest {
  private static final Path FOLDER = Path.of("src/test/resources/alerts");
  private static final Imprint PLAIN = new Imprint("desk@example.org", "");
  private static final Imprint WITH_TIMELINES =
      new Imprint("desk@example.org", "https://example.org/timelines/");

  @TestFactory
  Stream<DynamicTest> alerts_readAsInTheFolder() {
    Map<String, Notice> cases = cases();
    assertTrue(cases.size() >= NoticeKind.values().length + 4);
    return cases.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(one.getKey(), () -> check(one.getKey(), one.getValue())));
  }

  private static Map<String, Notice> cases() {
    Reading before =
        reading(
            "a",
            "free",
            "Ships come to us because they come free.",
            "The Quay",
            "https://news.example/a",
            MAY);
    Reading now =
        reading(
            "b",
            "toll",
            "Every ship will pay, and pay alike.",
            "The Quay",
            "https://news.example/b",
            JUNE);
    Reading other =
        reading(
            "c",
            "toll",
            "A toll for every ship, the mayor announced.",
            "The Mole",
            "https://mole.example/c",
            JUNE);
    Map<String, Notice> cases = new TreeMap<>();
    for (NoticeKind kind : NoticeKind.values()) {
      Stage stage =
          switch (kind) {
            case REPORTED -> Stage.CANDIDATE;
            case WITHDRAWN -> Stage.WITHDRAWN;
            case CONFIRMED, UPDATED, UNSTABLE, SETTLED, NEW_HOLDER -> Stage.CONFIRMED;
          };
      cases.put(kind.name().toLowerCase(Locale.ROOT), notice(kind, stage, before, now, other));
    }
    cases.put(
        "former-position-unknown",
        notice(
            NoticeKind.CONFIRMED, Stage.CONFIRMED, new Position.Unknown(MAY, "a new holder"), now));
    cases.putAll(hostile(before));
    return cases;
  }

  private static Map<String, Notice> hostile(Reading before) {
    String controls = "Pay\r\nSubject: win\u0000 \u202Ereversed\u202C \u200Bnow\u2028then \uD83D.";
    String links =
        "Go to https://evil.example/login, www.evil.example or evil.com; javascript:alert(1) & "
            + "<script>alert(\"x\")</script> or mail trap@evil.example";
    String looks =
        "The p\u0430ypal of \uFF54olls: \u0410ll ships z\u0301\u0302\u0303\u0304\u0305alg\u0301o";
    String foreign =
        "\u0412\u0441\u0435 \u0441\u0443\u0434\u0430 \u043F\u043B\u0430\u0442\u044F\u0442 \u2014"
            + " \u00ABно\u00BB \u20AC5 \uD83D\uDEA2";
    String endless = "toll ".repeat(1000).strip();
    return Map.of(
        "hostile-controls",
        confirmed(
            before,
            reading("b", "toll", controls, "Quay\r\nBcc: all", "https://news.example/b", JUNE)),
        "hostile-links",
        confirmed(
            before,
            reading(
                "b",
                "toll",
                links,
                "<b>Quay</b>",
                "https://n\u00E9ws.example/b?a=1&b=<2>".replace("<", "%3C").replace(">", "%3E"),
                JUNE)),
        "hostile-look-alikes",
        confirmed(
            before, reading("b", "toll", looks, "Th\u0435 Quay", "https://news.example/b", JUNE)),
        "other-alphabet",
        confirmed(
            before,
            reading(
                "b",
                "toll",
                foreign,
                "\u041F\u0440\u0438\u0447\u0430\u043B",
                "https://news.example/b",
                JUNE)),
        "long-words-and-link",
        confirmed(
            before,
            reading(
                "b",
                "toll",
                endless,
                "The Quay",
                "https://news.example/" + "b".repeat(150),
                JUNE)));
  }

  private static Notice confirmed(Reading before, Reading now) {
    return notice(NoticeKind.CONFIRMED, Stage.CONFIRMED, before, now);
  }

  private static void check(String name, Notice notice) throws Exception {
    Alert alert = SampleAlerts.alert(notice);
    Imprint imprint = name.equals("confirmed") ? WITH_TIMELINES : PLAIN;
    AlertTexts texts = AlertTexts.of(alert, imprint);
    String json = Json.write(alert);
    String feed =
        AtomFeed.of(
            "actor/mayor",
            "Changes: Mayor",
            URI.create("https://example.org/m.atom"),
            List.of(alert),
            MAY);
    Map<String, String> files =
        Map.of(
            "email.txt", "Subject: " + texts.subject() + "\n\n" + texts.email(),
            "sms.txt", texts.sms() + "\n",
            "alert.json", Json.tree(json).toPrettyString() + "\n",
            "feed.atom", feed);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = FOLDER.resolve(name).resolve(file.getKey());
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      assertEquals(Files.readString(path), file.getValue(), path.toString());
    }
    assertSafe(texts);
    assertValidJson(json);
    assertValidAtom(feed);
  }

  private static void assertSafe(AlertTexts texts) {
    String all = texts.subject() + texts.email().replace("\n", "") + texts.sms();
    assertTrue(
        all.codePoints()
            .noneMatch(
                point ->
                    Character.isISOControl(point) || Character.getType(point) == Character.FORMAT));
    assertTrue(texts.sms().length() <= 160);
    assertTrue(!texts.email().contains("://evil") && !texts.email().contains("@evil"));
  }

  private static void assertValidJson(String json) throws IOException {
    try (InputStream in = SnsAlerts.class.getResourceAsStream("alert-1.schema.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var result =
          new ValidatorFactory()
              .withJsonNodeFactory(new JacksonNode.Factory())
              .validate(schema, json);
      assertTrue(result.isValid(), () -> result.getErrors().toString());
    }
  }

  /// The rules of RFC 4287 that a feed can break: what must be there, once, and be a date.
  private static void assertValidAtom(String feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
    String atom = "http://www.w3.org/2005/Atom";
    assertEquals(atom, document.getDocumentElement().getNamespaceURI());
    assertEquals("feed", document.getDocumentElement().getLocalName());
    for (String element : List.of("id", "title", "updated")) {
      assertEquals(2, document.getElementsByTagNameNS(atom, element).getLength(), element);
    }
    for (int i = 0; i < 2; i++) {
      Instant.parse(document.getElementsByTagNameNS(atom, "updated").item(i).getTextContent());
      URI.create(document.getElementsByTagNameNS(atom, "id").item(i).getTextContent());
    }
    assertEquals(1, document.getElementsByTagNameNS(atom, "author").getLength());
  }
}

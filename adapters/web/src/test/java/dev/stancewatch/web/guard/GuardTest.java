package dev.stancewatch.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuardTest {
  private static final Guard GUARD = new Guard(GuardPolicy.PUBLIC_WEB);

  @Test
  void check_everyUrlOfTheSsrfSet_isJudgedAsListed() throws IOException {
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    try (InputStream in = GuardTest.class.getResourceAsStream("/ssrf-urls/urls.json")) {
      for (JsonNode line : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
        boolean block = line.get("verdict").asText().startsWith("block");
        Verdict verdict = GUARD.check(line.get("url").asText());
        judged++;
        if (block != verdict instanceof Verdict.Refused) {
          wrong.add(line.get("url").asText() + " -> " + verdict);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(judged >= 50, "too few URLs: " + judged);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost./",
        "http://LOCALHOST/",
        "http://127.0.0.1./",
        "http://0177.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://127%2e0.0.1/",
        "http://１２７.0.0.1/",
        "http://loc\u00adalhost/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1%25eth0]/",
        "http://[2001:0:53aa:64c:0:0:0:1]/",
        "http://[2002:a00:1::]/",
        "http://[2a00:1:2:3:0:5efe:127.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[64:ff9b:1::1]/",
        "http://168.63.129.16/",
        "http://255.255.255.255/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://metadata.google.internal/computeMetadata/v1/",
        "http://printer.local/",
        "http://intranet/",
        "http://app.localtest.me/",
        "http://169-254-169-254.sslip.io/",
        "http://10.0.0.1.nip.io/",
        "http://7f000001.nip.io/",
        "http://example.com:0/",
        "http://example.com:6379/",
        "http://example.com\\@127.0.0.1/",
        "http://example.com\t.evil/",
        "http:\\\\127.0.0.1\\",
        "https:/example.com/",
        "ftp://example.com/",
        "jar:http://example.com/a.jar!/b",
        "javascript:alert(1)",
        "data:text/xml,<rss/>",
        "example.com/feed",
        "",
        "http://",
        "http://?x",
        "http://a..b/"
      })
  void check_hostileText_isRefusedWithAReason(String url) {
    Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, GUARD.check(url));
    assertTrue(!refused.reason().isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/feed.xml, https://example.com/feed.xml",
    "HTTPS://Example.COM/Feed, https://example.com/Feed",
    "http://example.com.:8080/a, http://example.com:8080/a",
    "http://bücher.example/, http://xn--bcher-kva.example/",
    "http://0x08080808/, http://8.8.8.8/",
    "http://8.8.8.8.nip.io/, http://8.8.8.8.nip.io/",
    "http://[2606:4700:4700::1111]/, http://[2606:4700:4700::1111]/",
    "http://[64:ff9b::808:808]/, http://[64:ff9b::808:808]/",
    "https://example.com/a b, https://example.com/a%20b",
    "https://example.com/@user?x=@y, https://example.com/@user?x=@y"
  })
  void check_publicUrl_isAllowedInOneForm(String url, String dialled) {
    assertEquals(new Verdict.Allowed(URI.create(dialled)), GUARD.check(url));
  }

  @Test
  void check_longUrl_isRefused() {
    assertInstanceOf(
        Verdict.Refused.class, GUARD.check("https://example.com/" + "a".repeat(9_000)));
  }

  @Test
  void check_hostThatTheOperatorPermits_isAllowedAtAnyPort() {
    Guard guard = new Guard(GuardPolicy.allowing(Set.of("feeds.intranet", "10.1.2.3")));
    assertInstanceOf(Verdict.Allowed.class, guard.check("http://feeds.intranet:9999/rss"));
    assertInstanceOf(Verdict.Allowed.class, guard.check("http://10.1.2.3:8000/rss"));
    assertInstanceOf(Verdict.Refused.class, guard.check("http://10.1.2.4/rss"));
    assertInstanceOf(Verdict.Refused.class, guard.check("http://evil.feeds.intranet/"));
  }

  @Test
  void require_permittedHostAtMetadata_isStillRefused() throws IOException {
    Guard guard = new Guard(GuardPolicy.allowing(Set.of("feeds.intranet")));
    guard.require("feeds.intranet", InetAddress.ofLiteral("10.0.0.7"));
    assertThrows(
        RefusedAddressException.class,
        () -> guard.require("feeds.intranet", InetAddress.ofLiteral("169.254.169.254")));
  }

  @Test
  void lookup_oneOfTwoAddressesPrivate_isRefused() {
    Names names =
        _ -> List.of(InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("10.0.0.1"));
    GuardedNames guarded = new GuardedNames(GUARD, names);
    assertThrows(RefusedAddressException.class, () -> guarded.lookup("news.example"));
  }

  @Test
  void connect_socketToPrivateAddress_isRefusedBeforeAnyPacket() {
    GuardedSockets sockets = new GuardedSockets(GUARD);
    assertThrows(
        RefusedAddressException.class,
        () -> sockets.createSocket(InetAddress.ofLiteral("127.0.0.1"), 9));
  }
}

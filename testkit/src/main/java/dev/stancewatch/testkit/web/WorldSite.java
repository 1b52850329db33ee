package dev.stancewatch.testkit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/// What each address of the loopback world answers. Threads may share it.
final class WorldSite {
  private static final String RSS = "Content-Type: application/rss+xml\r\n";
  private static final byte[] BOMB = bomb();
  private static final byte[] CHUNK =
      ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);

  private final Instant start;

  WorldSite(Instant start) {
    this.start = start;
  }

  /// @param base scheme, host and port as they were asked for
  /// @param condition the value of `If-None-Match`, or empty
  WorldReply answer(String base, String path, String condition, int round) {
    if (path.equals("/robots.txt")) {
      return WorldReply.of(200, "Content-Type: text/plain\r\n", "User-agent: *\nDisallow: /no/\n");
    }
    if (path.startsWith("/article/")) {
      return WorldReply.of(200, "Content-Type: text/html\r\n", WorldText.page(path));
    }
    if (!path.matches("/(feed|moved)/[0-9]{1,7}")) {
      return WorldReply.of(404, "", "");
    }
    int feed = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    WorldKind kind = WorldKind.of(feed);
    return switch (kind) {
      case STEADY, NEWS, TEASER -> feed(feed, kind, base, condition, round);
      case SLOW -> feed(feed, kind, base, condition, round).late();
      case MOVED ->
          path.startsWith("/feed/")
              ? WorldReply.of(301, "Location: /moved/" + feed + "\r\n", "")
              : feed(feed, kind, base, condition, round);
      case DEAD -> dead(feed, base, round);
      case HOSTILE -> hostile(feed);
      case LIMITED -> WorldReply.of(429, "Retry-After: 3600\r\n", "");
    };
  }

  private WorldReply feed(int feed, WorldKind kind, String base, String condition, int round) {
    String tag = "\"" + feed + "-" + (kind.hasNews() ? round : 0) + "\"";
    String headers = RSS + "ETag: " + tag + "\r\n";
    return condition.equals(tag)
        ? WorldReply.of(304, headers, "")
        : WorldReply.of(200, headers, WorldText.feed(feed, kind, round, base, start));
  }

  private WorldReply dead(int feed, String base, int round) {
    return switch (feed % 4) {
      case 0 -> WorldReply.of(404, "", "no");
      case 1 -> WorldReply.of(500, "", "oh");
      case 2 -> WorldReply.silence();
      default -> feed(feed, WorldKind.DEAD, base, "", round).halved();
    };
  }

  private static WorldReply hostile(int feed) {
    return switch (feed % 6) {
      case 0 -> WorldReply.endless(RSS + "Content-Encoding: gzip\r\n", BOMB, 1);
      case 1 -> WorldReply.endless(RSS + "Transfer-Encoding: chunked\r\n", CHUNK, 400);
      case 2 ->
          WorldReply.of(
              200, "Content-Type: text/html\r\n", "<html><title>Just a moment...</title></html>");
      case 3 -> WorldReply.of(302, "Location: http://169.254.169.254/latest/\r\n", "");
      case 4 -> WorldReply.of(200, "Content-Type: text/plain\r\n", "502 Bad Gateway");
      default ->
          WorldReply.of(
              200, "Content-Type: application/json\r\n", "{\"error\":\"quota exceeded\"}");
    };
  }

  private static byte[] bomb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] blank = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        gzip.write(blank);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }
}

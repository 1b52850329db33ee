package dev.stancewatch.testkit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One answer of the loopback world. Immutable; threads may share it.
final class WorldReply {
  private final int status;
  private final String head;
  private final byte[] body;
  private final int times;
  private final boolean dawdles;

  /// @param head lines of the head, each ended by CRLF
  /// @param body sent that many times
  /// @param dawdles whether the body is late
  private WorldReply(int status, String head, byte[] body, int times, boolean dawdles) {
    this.status = status;
    this.head = head;
    this.body = body;
    this.times = times;
    this.dawdles = dawdles;
  }

  /// The status as it is logged; 0 if the answer is no HTTP.
  int status() {
    return status;
  }

  boolean dawdles() {
    return dawdles;
  }

  static WorldReply of(int status, String headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + " X\r\nConnection: close\r\n"
            + headers
            + (status == 304 ? "" : "Content-Length: " + bytes.length + "\r\n");
    return new WorldReply(status, head, bytes, 1, false);
  }

  static WorldReply endless(String headers, byte[] body, int times) {
    String head = "HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers;
    return new WorldReply(200, head, body, times, false);
  }

  /// The connection is closed without a word.
  static WorldReply silence() {
    return new WorldReply(0, "", new byte[0], 0, false);
  }

  WorldReply late() {
    return new WorldReply(status, head, body, times, true);
  }

  /// Promises more than it sends.
  WorldReply halved() {
    return new WorldReply(status, head, Arrays.copyOf(body, body.length / 2), times, dawdles);
  }

  void writeHead(OutputStream out) throws IOException {
    out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  void writeBody(OutputStream out) throws IOException {
    for (int i = 0; i < times; i++) {
      out.write(body);
    }
    out.flush();
  }
}

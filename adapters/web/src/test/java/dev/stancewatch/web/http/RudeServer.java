package dev.stancewatch.web.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A server on loopback that answers byte for byte what a test tells it, however wrong.
final class RudeServer implements AutoCloseable {
  /// What is sent for one path.
  @FunctionalInterface
  interface Script {
    void answer(Seen request, OutputStream out) throws IOException;
  }

  /// A request as it came in; header names in lower case.
  record Seen(String path, Map<String, String> headers) {}

  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  RudeServer() throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// Answers a path with fixed text; lines of the head end in `\n` here and in CRLF on the wire.
  RudeServer on(String path, String head, String body) {
    return on(path, (_, out) -> out.write(bytes(head, body.getBytes(StandardCharsets.UTF_8))));
  }

  RudeServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  static byte[] bytes(String head, byte[] body) {
    byte[] start = (head + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }

  /// Lets a script dawdle without sleeping; returns early when the server closes.
  void dawdle(long millis) {
    try {
      if (closed.await(millis, TimeUnit.MILLISECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  String url(String host, String path) {
    return "http://" + host + ":" + socket.getLocalPort() + path;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket peer = socket.accept();
        Thread.ofVirtual().start(() -> serve(peer));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket peer) {
    try (peer) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(peer.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      if (line == null || !line.endsWith("HTTP/1.1")) {
        return;
      }
      String path = line.split(" ", -1)[1];
      Map<String, String> headers = new TreeMap<>();
      for (String header = in.readLine();
          header != null && !header.isEmpty();
          header = in.readLine()) {
        int colon = header.indexOf(':');
        headers.put(
            header.substring(0, colon).toLowerCase(Locale.ROOT),
            header.substring(colon + 1).strip());
      }
      Seen request = new Seen(path, headers);
      seen.add(request);
      OutputStream out = peer.getOutputStream();
      scripts
          .getOrDefault(
              path,
              (_, o) -> o.write(bytes("HTTP/1.1 404 Not Found\nContent-Length: 0", new byte[0])))
          .answer(request, out);
      out.flush();
    } catch (IOException e) {
      // The client hung up, as several of the tests want it to.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }
}

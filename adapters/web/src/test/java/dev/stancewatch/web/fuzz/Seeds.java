package dev.stancewatch.web.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Inputs from which damaged ones are made.
final class Seeds {
  private static final List<String> TEXTS =
      List.of(
          "Tue, 03 Feb 2026 08:00:00 +0100",
          "2026-02-03T08:00:00.123Z",
          "mar., 03 févr. 2026 20:00 CET",
          "2026년 2월 3일 오후 5:00:00",
          "https://user:pass@www.example.com:8080/a/../b%20c?x=1&y[]=2#frag",
          "http://[2001:db8::192.0.2.1]/\\x",
          "http://bücher.example/ä?ö#ü",
          "<opml><body><outline text='a' xmlUrl='https://a.example'/></body></opml>");

  private Seeds() {}

  static List<byte[]> all() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (String text : TEXTS) {
      seeds.add(text.getBytes(StandardCharsets.UTF_8));
    }
    for (String folder : List.of("src/test/resources/feeds", "src/test/resources/feeds-hostile")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    }
    return seeds;
  }
}

package dev.stancewatch.web.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Inputs from which damaged ones are made.
final class Seeds {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final List<String> DATES =
      List.of(
          "Tue, 03 Feb 2026 08:00:00 +0100",
          "2026-02-03T08:00:00.123Z",
          "20260203T080000+0100",
          "2026-W06-2",
          "2026-034",
          "mar., 03 févr. 2026 20:00 CET",
          "2026년 2월 3일 오후 5:00:00",
          "3 de febrero de 2026, 8 p.m.",
          "Вт, 3 фев 2026 20:00 Europe/Kyiv",
          "Tue Feb  3 08:00:00 EST 2026",
          "3.2.26 8h05",
          "1770105600");

  private static final List<String> ADDRESSES =
      List.of(
          "https://user:pass@www.example.com:8080/a/../b%20c?x=1&y[]=2#frag",
          "http://[2001:db8::192.0.2.1]/\\x",
          "http://bücher.example/ä?ö#ü",
          "//example.org/./a//b;c=d?utm_source=x&id=7",
          "HTTPS://0x7f.1:443/%7Ea",
          "../a?b#c");

  private static final List<String> LISTS =
      List.of(
          "<opml><body><outline text='a' xmlUrl='https://a.example'/></body></opml>",
          "<urlset"
              + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/b"
              + "</loc><lastmod>2026-02-03</lastmod></url></urlset>",
          "User-agent: *\nDisallow: /a*b$\nAllow: /\nCrawl-delay: 5\nSitemap: https://a.example/s");

  private static final List<String> PAGE_PARTS =
      List.of(
          "<html lang=de><head><script type='application/ld+json'>{\"@graph\":[{\"@type\":"
              + "[\"NewsArticle\"],\"headline\":\"A title\",\"author\":[{\"name\":\"A. Person\"}],"
              + "\"datePublished\":\"2026-02-03T08:00:00+01:00\",\"articleBody\":\"Some words.\"}]}"
              + "</script></head><body><h1>A title</h1><p>By A. Person | 3. Februar 2026</p>",
          "<head><meta property=og:title content='A title - A paper'><meta name=author content='By"
              + " A. Person, B. Other'><meta property='article:published_time'"
              + " content='2026-02-03T08:00Z'></head><body><time datetime=2026-02-03>3 Feb</time>");

  private Seeds() {}

  static List<byte[]> dates() {
    return bytes(DATES);
  }

  static List<byte[]> addresses() {
    return bytes(ADDRESSES);
  }

  static List<byte[]> lists() {
    return bytes(LISTS);
  }

  static List<byte[]> feeds() {
    List<byte[]> seeds = new ArrayList<>(files("feeds"));
    seeds.addAll(files("feeds-hostile"));
    return seeds;
  }

  static List<byte[]> pages() {
    List<byte[]> seeds = new ArrayList<>(files("dev/stancewatch/web/page/golden"));
    seeds.addAll(bytes(PAGE_PARTS));
    return seeds;
  }

  private static List<byte[]> files(String folder) {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      List<byte[]> seeds = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
      return seeds;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(folder, unreadable);
    }
  }

  private static List<byte[]> bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }
}

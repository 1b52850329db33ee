package dev.stancewatch.bench;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.page.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/// Pages read in a second of processor time, against Readability4J and the bare parser. Takes the
/// folder of the pages, `*.html.gz`, as its argument.
public final class PageBench {
  private static final URI ANYWHERE = URI.create("https://pages.example/page");

  private PageBench() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("usage: PageBench FOLDER_OF_HTML_GZ");
    }
    List<String> pages = pages(Path.of(arguments[0]));
    PageReader reader = new PageReader();
    CpuRounds rounds = new CpuRounds();
    List<CpuRounds.Rate> rates =
        rounds.run(
            List.of(
                new CpuRounds.Contender<String>(
                    "stancewatch", html -> reader.read(ANYWHERE, html).page().text().length()),
                new CpuRounds.Contender<String>("Readability4J 1.0.8", PageBench::readability),
                new CpuRounds.Contender<String>(
                    "jsoup parse", html -> Jsoup.parse(html).childNodeSize())),
            pages);
    for (CpuRounds.Rate rate : rates) {
      System.out.printf(
          Locale.ROOT, "%-20s %7.0f pages per CPU-second%n", rate.contender(), rate.median());
    }
    System.out.printf(
        Locale.ROOT,
        "%.2f times Readability4J on %d pages (%d)%n",
        rates.get(0).median() / rates.get(1).median(),
        pages.size(),
        rounds.sink());
  }

  private static int readability(String html) {
    String text = new Readability4J(ANYWHERE.toString(), html).parse().getTextContent();
    return text == null ? 0 : text.length();
  }

  private static List<String> pages(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".html.gz")).sorted().toList();
    }
    List<String> pages = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        pages.add(TextDecoder.decode(in.readAllBytes(), null).text());
      }
    }
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no *.html.gz in " + folder);
    }
    return pages;
  }
}

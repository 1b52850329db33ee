package dev.stancewatch.cli.evaluate;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.page.Addresses;
import dev.stancewatch.web.page.Page;
import dev.stancewatch.web.page.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// What the suites of pages have in common.
final class PageAnswers {
  private static final URI ANYWHERE = URI.create("http://pages.example/page");
  private static final PageReader READER = new PageReader();

  private PageAnswers() {}

  /// The page in a compressed file as the product reads it, charset found from its bytes.
  static Page read(String url, Path compressed) throws IOException {
    return READER.read(Addresses.find(url).orElse(ANYWHERE), html(compressed)).page();
  }

  static String html(Path compressed) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
      return TextDecoder.decode(in.readAllBytes(), null).text();
    }
  }
}

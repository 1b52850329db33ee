package dev.stancewatch.cli.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.web.page.Addresses;
import dev.stancewatch.web.page.Page;
import dev.stancewatch.web.page.PageReader;
import dev.stancewatch.web.page.PageReading;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stancewatch page`: the article in a web page.
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description = "Reads the article out of web pages. JSON lines in and out.",
    footer = {
      "",
      "In:  {\"id\",\"url\",\"html\"}",
      "Out: {\"id\",\"title\",\"text\",\"byline\",\"published_at\",\"language\",\"canonical_url\"}",
      "",
      "Example:",
      "  echo '{\"id\":1,\"url\":\"https://gazette.example/1\",\"html\":\"<h1>A</h1>\"}' |"
          + " stancewatch page"
    })
public final class PageCommand implements Callable<Integer> {
  private final PageReader reader = new PageReader();

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    return JsonLines.run(System.in, command.commandLine().getOut(), this::answer);
  }

  private ObjectNode answer(JsonNode input) {
    String address = JsonLines.need(input, "url");
    URI url =
        Addresses.find(address)
            .orElseThrow(() -> new IllegalArgumentException("no address: " + address));
    PageReading reading = reader.read(url, JsonLines.need(input, "html"));
    return switch (reading) {
      case PageReading.Article(Page page) -> fields(page);
      case PageReading.NoArticle(Page page, var _, String reason) ->
          fields(page).put("no_article", reason);
    };
  }

  private static ObjectNode fields(Page page) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("title", page.title());
    node.put("text", page.text());
    node.put("byline", page.byline());
    node.put("published_at", page.publishedAt() == null ? null : page.publishedAt().iso());
    node.put("language", page.language());
    node.put("canonical_url", page.canonicalUrl().toString());
    return node;
  }
}

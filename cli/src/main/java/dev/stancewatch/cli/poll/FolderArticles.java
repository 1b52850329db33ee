package dev.stancewatch.cli.poll;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.core.article.CollectedArticle.Cause;
import dev.stancewatch.json.ArticleLine;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Appends collected articles to the `articles.jsonl` of a folder that `stancewatch replay` can
/// read; an article that stands there already is written again only when it was edited. Threads may
/// share it; processes may not share a file.
final class FolderArticles implements ArticleSink {
  private final Path file;
  private final Set<String> ids = new HashSet<>();

  FolderArticles(Path folder) throws IOException {
    this.file = folder.resolve("articles.jsonl");
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        lines
            .filter(line -> !line.isBlank())
            .forEach(line -> ids.add(Json.tree(line).path("id").asText()));
      }
    }
  }

  @Override
  public synchronized void accept(List<CollectedArticle> articles) {
    StringBuilder lines = new StringBuilder();
    for (CollectedArticle collected : articles) {
      Article article = collected.article();
      if (ids.add(article.id().value()) || collected.cause() == Cause.EDITED) {
        lines.append(ArticleLine.write(article)).append('\n');
      }
    }
    try {
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

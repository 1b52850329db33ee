package dev.stancewatch.cli.poll;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.json.ArticleLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Appends collected articles to the `articles.jsonl` of a folder that `stancewatch replay` can
/// read. An edited article is written again with its new revision; the same revision is not.
/// Threads may share it; processes may not share a file.
final class FolderArticles implements ArticleSink {
  private final Path file;
  private final Set<String> known = new HashSet<>();

  FolderArticles(Path folder) throws IOException {
    this.file = folder.resolve("articles.jsonl");
    if (!Files.exists(file)) {
      return;
    }
    withoutHalfLine();
    try (Stream<String> lines = Files.lines(file)) {
      lines.filter(line -> !line.isBlank()).forEach(line -> known.add(ArticleLine.key(line)));
    }
  }

  /// A run that was killed while it wrote leaves half a line; its articles come again.
  private void withoutHalfLine() throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      long end = channel.size();
      while (end > 0 && channel.read(one.clear(), end - 1) == 1 && one.get(0) != '\n') {
        end--;
      }
      channel.truncate(end);
    }
  }

  @Override
  public synchronized void accept(List<CollectedArticle> articles) {
    StringBuilder lines = new StringBuilder();
    for (CollectedArticle collected : articles) {
      String line = ArticleLine.write(collected.article(), collected.revision());
      if (known.add(ArticleLine.key(line))) {
        lines.append(line).append('\n');
      }
    }
    try {
      Files.writeString(file, lines, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.stancewatch.cli.replay;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.sns.local.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// Gathers the events of a replay as one page without scripts that a browser shows without a
/// network. Words of articles are escaped, and links are those of the articles. For one thread.
final class ReplayHtml implements Consumer<ReplayEvent> {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
      h2{margin-top:2.5rem}article{border-top:1px solid #ddd;padding:.6rem 0}
      .change{background:#fff6dd;border-left:4px solid #d90;padding:.5rem 1rem;margin:.5rem 0}
      .confirmed{background:#e4f4e4;border-color:#2a2}.quiet{color:#666}
      pre{white-space:pre-wrap;background:#f5f5f5;padding:.7rem}q{font-style:italic}
      """;

  private final Labels labels;
  private final StringBuilder changes = new StringBuilder();
  private final StringBuilder articles = new StringBuilder();
  private final String title;

  ReplayHtml(ReplayFolder stream) {
    this.labels = new Labels(stream.watch());
    this.title = escape(stream.title());
  }

  @Override
  public void accept(ReplayEvent event) {
    switch (event) {
      case ReplayEvent.Arrived(Article article) -> arrived(article);
      case ReplayEvent.Heard(Reading reading) -> heard(reading);
      case ReplayEvent.Edited(_, PositionKey key) ->
          articles
              .append("<p class=quiet>")
              .append(escape("edited: the earlier text had " + labels.actor(key.actor()) + " say "))
              .append("what no longer counts</p>\n");
      case ReplayEvent.Silent(ArticleTrace trace) ->
          articles.append("<p class=quiet>").append(escape(trace.reason())).append("</p>\n");
      case ReplayEvent.Moved(Change change) -> moved(change);
      case ReplayEvent.Alerted(_, Received message) -> message(message);
      case ReplayEvent.Digested(Received message) -> message(message);
      case ReplayEvent.KeptBack(_, var message) ->
          articles
              .append("<p class=quiet>")
              .append(escape("not to " + message.endpoint() + ": " + message.reason()))
              .append("</p>\n");
    }
  }

  private void message(Received message) {
    articles
        .append("<p>")
        .append(escape(message.protocol() + " to " + message.endpoint()))
        .append("</p><pre>")
        .append(escape(message.subject()))
        .append("\n\n")
        .append(escape(message.body()))
        .append("</pre>\n");
  }

  /// Writes the page.
  void write(Path file) throws IOException {
    Files.writeString(
        file,
        "<!doctype html>\n<html lang=en><meta charset=utf-8><title>"
            + title
            + "</title><style>"
            + STYLE
            + "</style>\n<h1>"
            + title
            + "</h1>\n<h2>Changes</h2>\n"
            + (changes.isEmpty() ? "<p class=quiet>No position moved.</p>\n" : changes)
            + "<h2>Articles</h2>\n"
            + articles
            + "</html>\n");
  }

  private void arrived(Article article) {
    articles
        .append("<article id=\"")
        .append(escape(article.id().value()))
        .append("\"><b>")
        .append(link(article.url().toString(), article.headline()))
        .append("</b><br><span class=quiet>")
        .append(escape(article.source().name() + ", " + Labels.time(article.fetchedAt())))
        .append("</span></article>\n");
  }

  private void heard(Reading reading) {
    String verb = reading.polarity() == Polarity.SUPPORT ? " supports " : " opposes ";
    articles
        .append("<p>")
        .append(escape(labels.actor(reading.actor()) + verb))
        .append("<b>")
        .append(escape(labels.stance(reading.axis(), reading.stance())))
        .append("</b> <span class=quiet>")
        .append(
            escape(
                String.format(
                    Locale.ROOT,
                    "(%s, %s, confidence %.2f)",
                    Labels.word(reading.time()),
                    Labels.word(reading.directness()),
                    reading.confidence())))
        .append("</span><br><q>")
        .append(escape(reading.evidence().quote()))
        .append("</q></p>\n");
  }

  private void moved(Change change) {
    StringBuilder box =
        new StringBuilder("<div class=\"change ")
            .append(Labels.word(change.stage()))
            .append("\"><b>")
            .append(escape(labels.finding(change)))
            .append("</b><br>")
            .append(escape(change.why()))
            .append("<br>");
    change.from().evidence().stream().findFirst().ifPresent(then -> end(box, "then", then));
    end(box, "now", change.trigger());
    changes.append(box).append("</div>\n");
    articles.append(box).append("</div>\n");
  }

  private static void end(StringBuilder box, String when, Reading reading) {
    var article = reading.evidence().article();
    box.append(when)
        .append(": <q>")
        .append(escape(reading.evidence().quote()))
        .append("</q> ")
        .append(
            link(
                article.url().toString(),
                article.source().name() + ", " + Labels.day(reading.saidAt())))
        .append("<br>");
  }

  private static String link(String url, String words) {
    return "<a href=\"" + escape(url) + "\">" + escape(words) + "</a>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

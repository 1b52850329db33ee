package dev.stancewatch.cli.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.sns.local.NotReceived;
import dev.stancewatch.sns.local.Received;
import java.io.PrintWriter;
import java.util.function.Consumer;

/// Prints the events of a replay as JSON lines. For one thread.
final class ReplayJson implements Consumer<ReplayEvent> {
  private final PrintWriter out;

  ReplayJson(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void accept(ReplayEvent event) {
    switch (event) {
      case ReplayEvent.Arrived _ -> {}
      case ReplayEvent.Heard(Reading reading) -> out.println(statement(reading));
      case ReplayEvent.Edited(ArticleId article, PositionKey key) ->
          out.println(edited(article, key));
      case ReplayEvent.Silent(ArticleTrace trace) -> out.println(skipped(trace));
      case ReplayEvent.Moved(Change change) -> out.println(change(change));
      case ReplayEvent.Alerted(Notice notice, Received message) ->
          out.println(alert(notice, message));
      case ReplayEvent.Digested(Received message) -> out.println(digest(message));
      case ReplayEvent.KeptBack(Notice notice, NotReceived message) ->
          out.println(keptBack(notice, message));
    }
  }

  private static ObjectNode statement(Reading reading) {
    return line("statement")
        .put("article", reading.evidence().article().id().value())
        .put("actor", reading.actor().value())
        .put("issue", reading.axis().issue().value())
        .put("axis", reading.axis().axis().value())
        .put("stance", reading.stance().value())
        .put("polarity", Labels.word(reading.polarity()))
        .put("time", Labels.word(reading.time()))
        .put("directness", Labels.word(reading.directness()))
        .put("copy", reading.copy())
        .put("confidence", Math.round(reading.confidence() * 1000) / 1000.0)
        .put("evidence", reading.evidence().quote());
  }

  private static ObjectNode edited(ArticleId article, PositionKey key) {
    return line("edited")
        .put("article", article.value())
        .put("actor", key.actor().value())
        .put("issue", key.axis().issue().value())
        .put("axis", key.axis().axis().value());
  }

  private static ObjectNode skipped(ArticleTrace trace) {
    return line("skipped")
        .put("article", trace.article().id().value())
        .put("stage", trace.stage())
        .put("reason", trace.reason());
  }

  private static ObjectNode change(Change change) {
    ObjectNode node =
        line("change")
            .put("id", change.id().value())
            .put("actor", change.key().actor().value())
            .put("issue", change.key().axis().issue().value())
            .put("axis", change.key().axis().axis().value())
            .put("from", Names.of(change.from()))
            .put("to", Names.of(change.to()))
            .put("grade", Labels.word(change.grade()))
            .put("stage", Labels.word(change.stage()))
            .put("trigger_article", change.trigger().evidence().article().id().value());
    var articles = node.putArray("corroborated_by");
    change
        .corroborating()
        .forEach(reading -> articles.add(reading.evidence().article().id().value()));
    return node.put("at", change.at().toString()).put("why", change.why());
  }

  private static ObjectNode alert(Notice notice, Received message) {
    return line("alert")
        .put("id", AlertId.of(notice.id()).value())
        .put("change", notice.change().id().value())
        .put("kind", Labels.word(notice.kind()))
        .put("channel", message.protocol())
        .put("to", message.endpoint())
        .put("subject", message.subject())
        .put("body", message.body());
  }

  private static ObjectNode digest(Received message) {
    return line("digest")
        .put("channel", message.protocol())
        .put("to", message.endpoint())
        .put("subject", message.subject())
        .put("body", message.body());
  }

  private static ObjectNode keptBack(Notice notice, NotReceived message) {
    return line("kept-back")
        .put("id", AlertId.of(notice.id()).value())
        .put("change", notice.change().id().value())
        .put("channel", message.protocol())
        .put("to", message.endpoint())
        .put("reason", message.reason());
  }

  private static ObjectNode line(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}

package dev.stancewatch.cli.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.SpokenStatement;
import dev.stancewatch.reading.StatementReader;
import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.watchfiles.WatchFiles;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stancewatch statements`: who says what in a text.
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description = "Finds who says what in texts, watched or not. JSON lines in and out.",
    footer = {
      "",
      "In:  {\"id\",\"text\",\"published_at\",\"actors\":[...]}; the actors as in a watch file, or"
          + " none",
      "Out: {\"id\",\"statements\":[{\"speaker\",\"speaker_span\",\"actor\",\"cue\",\"cue_span\",",
      "      \"content\",\"content_spans\",\"directness\"}]}; places in Unicode code points",
      "",
      "Example:",
      "  echo '{\"id\":1,\"text\":\"The mayor said the toll must go.\"}' | stancewatch statements"
    })
public final class StatementsCommand implements Callable<Integer> {
  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    StatementReader reader = StatementReader.load();
    return JsonLines.run(System.in, command.commandLine().getOut(), input -> answer(reader, input));
  }

  private static ObjectNode answer(StatementReader reader, JsonNode input) {
    String text = JsonLines.need(input, "text");
    Actors actors = new WatchFiles().actors(input.path("actors"));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode statements = node.putArray("statements");
    for (SpokenStatement statement : reader.read(text, actors, publishedAt(input))) {
      statements.add(fields(text, statement));
    }
    return node;
  }

  private static Instant publishedAt(JsonNode input) {
    JsonNode value = input.path("published_at");
    if (value.isMissingNode() || value.isNull()) {
      return Instant.EPOCH;
    }
    try {
      return Instant.parse(value.asText());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'published_at' is no instant such as 2025-03-01T10:00:00Z: " + value.asText(), e);
    }
  }

  private static ObjectNode fields(String text, SpokenStatement statement) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    span(node, "speaker", text, statement.attribution().source());
    node.put("actor", actor(statement.speaker()));
    span(node, "cue", text, statement.attribution().cue());
    node.put(
        "content",
        statement.attribution().content().stream()
            .map(span -> span.of(text))
            .collect(Collectors.joining(" ")));
    ArrayNode spans = node.putArray("content_spans");
    statement
        .attribution()
        .content()
        .forEach(span -> spans.addArray().add(span.begin()).add(span.end()));
    node.put(
        "directness", statement.directness().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return node;
  }

  private static void span(ObjectNode node, String name, String text, @Nullable Span span) {
    if (span == null) {
      node.putNull(name).putNull(name + "_span");
      return;
    }
    node.put(name, span.of(text)).putArray(name + "_span").add(span.begin()).add(span.end());
  }

  private static @Nullable String actor(Speaker speaker) {
    return speaker instanceof Speaker.Watched watched ? watched.actors().getFirst().value() : null;
  }
}

package dev.stancewatch.watchfiles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.actor.Spokesperson;
import dev.stancewatch.core.actor.Term;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.Calibration;
import dev.stancewatch.core.issue.Example;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.watch.Watch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Makes a [Watch] of a tree that has been checked.
final class Watches {
  private Watches() {}

  static Watch of(JsonNode root) {
    return new Watch(
        root.path("title").asText(),
        actors(root.path("actors")),
        each(root.path("issues"), Watches::issue),
        each(root.path("sources"), Watches::source));
  }

  static Actors actors(JsonNode list) {
    return Actors.of(each(list, Watches::actor));
  }

  private static Actor actor(JsonNode node) {
    return new Actor(
        new ActorId(node.path("id").asText()),
        node.path("name").asText(),
        ActorKind.valueOf(constant(node.path("kind"))),
        texts(node.path("aliases")),
        texts(node.path("titles")),
        texts(node.path("metonyms")),
        each(node.path("spokespeople"), Watches::spokesperson),
        node.path("country").asText(""),
        each(node.path("terms"), Watches::term));
  }

  private static Spokesperson spokesperson(JsonNode node) {
    if (node.isTextual()) {
      return Spokesperson.always(node.asText());
    }
    return new Spokesperson(
        node.path("name").asText(), day(node.path("from")), day(node.path("until")));
  }

  private static Term term(JsonNode node) {
    Instant from =
        LocalDate.parse(node.path("from").asText()).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Term(new ActorId(node.path("holder").asText()), from, day(node.path("until")));
  }

  private static Issue issue(JsonNode node) {
    return new Issue(
        new IssueId(node.path("id").asText()),
        node.path("title").asText(),
        texts(node.path("terms")),
        each(node.path("axes"), Watches::axis));
  }

  private static Axis axis(JsonNode node) {
    return new Axis(
        new AxisId(node.path("id").asText()),
        node.path("question").asText(),
        each(node.path("stances"), Watches::stance),
        calibration(node.path("calibration")),
        each(node.path("examples"), Watches::example));
  }

  private static Calibration calibration(JsonNode node) {
    if (node.isMissingNode()) {
      return Calibration.IDENTITY;
    }
    Map<StanceId, Double> leans = new LinkedHashMap<>();
    node.path("leans")
        .properties()
        .forEach(lean -> leans.put(new StanceId(lean.getKey()), lean.getValue().asDouble()));
    return new Calibration(node.path("scale").asDouble(1), node.path("none").asDouble(0), leans);
  }

  private static Example example(JsonNode node) {
    return new Example(
        node.path("text").asText(),
        node.path("actor").asText(""),
        new StanceId(node.path("stance").asText()),
        Example.Label.valueOf(constant(node.path("label"))));
  }

  private static Stance stance(JsonNode node) {
    return new Stance(
        new StanceId(node.path("id").asText()),
        node.path("label").asText(),
        texts(node.path("statements")),
        texts(node.path("phrases")),
        node.path("middle").asBoolean(false));
  }

  private static PolledSource source(JsonNode node) {
    Set<ActorId> speaksFor =
        texts(node.path("speaks_for")).stream().map(ActorId::new).collect(Collectors.toSet());
    Source source =
        new Source(
            new SourceId(node.path("id").asText()),
            node.path("name").asText(),
            new PublisherFamily(node.path("family").asText()),
            SourceKind.valueOf(constant(node.path("kind"))),
            speaksFor);
    return new PolledSource(
        source,
        URI.create(node.path("url").asText()),
        node.path("form").asText("feed").equals("page")
            ? PolledSource.Form.PAGE
            : PolledSource.Form.FEED,
        interval(node.path("interval").asText()),
        node.path("country").asText(""),
        node.path("language").asText(""));
  }

  private static Duration interval(String text) {
    long count = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static @Nullable Instant day(JsonNode node) {
    return node.isMissingNode()
        ? null
        : LocalDate.parse(node.asText()).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String constant(JsonNode node) {
    return node.asText().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> texts(JsonNode node) {
    return each(node, JsonNode::asText);
  }

  private static <T> List<T> each(JsonNode node, Function<JsonNode, T> made) {
    return StreamSupport.stream(node.spliterator(), false).map(made).toList();
  }
}

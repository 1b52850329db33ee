package dev.stancewatch.core.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleRef;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.position.ReadingId;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.core.statement.TimeFrame;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A sample stream whose gold statements stand in for the reader.
///
/// @param batches what each article says of each key, in order of arrival
record GoldStream(
    Map<String, ArticleRef> articles,
    List<Map.Entry<PositionKey, List<LogEntry>>> batches,
    Map<AxisKey, Set<StanceId>> middles) {
  /// The gold has no mark for limits; the words tell.
  private static final Pattern LIMITS =
      Pattern.compile("\\b(years|for the pace|only|if|provided)\\b");

  static GoldStream read(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, ArticleRef> articles = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
      if (!line.isBlank()) {
        ArticleRef article = article(json.readTree(line));
        articles.put(article.id().value(), article);
      }
    }
    Map<String, Map<PositionKey, List<LogEntry>>> said = new HashMap<>();
    int number = 0;
    for (JsonNode node : json.readTree(folder.resolve("gold.json").toFile()).path("statements")) {
      String article = node.path("article").asText();
      Reading reading = reading(node, articles.get(article), number++);
      said.computeIfAbsent(article, _ -> new LinkedHashMap<>())
          .computeIfAbsent(new PositionKey(reading.actor(), reading.axis()), _ -> new ArrayList<>())
          .add(new Learned(reading));
    }
    List<Map.Entry<PositionKey, List<LogEntry>>> batches = new ArrayList<>();
    articles.keySet().forEach(id -> batches.addAll(said.getOrDefault(id, Map.of()).entrySet()));
    return new GoldStream(
        articles, batches, middles(json.readTree(folder.resolve("scenario.json").toFile())));
  }

  /// All that is told, article by article.
  List<Notice> notices(EvidenceRules rules) {
    Map<PositionKey, Ledger> ledgers = new HashMap<>();
    List<Notice> all = new ArrayList<>();
    for (Map.Entry<PositionKey, List<LogEntry>> batch : batches) {
      PositionKey key = batch.getKey();
      Subject subject = new Subject(key, middles.getOrDefault(key.axis(), Set.of()), List.of());
      Ledger ledger = ledgers.getOrDefault(key, Ledger.empty(key));
      Step step = Steps.apply(subject, ledger, batch.getValue(), rules);
      ledgers.put(key, Samples.after(ledger, step));
      all.addAll(step.notices());
    }
    return all;
  }

  /// When a gold change is certain: at its trigger if that is official or a quotation, else at the
  /// first corroboration.
  Instant certainAt(JsonNode change) {
    String trigger = change.path("trigger_article").asText();
    ArticleRef article = articles.get(trigger);
    boolean quoted =
        batches.stream()
            .flatMap(batch -> batch.getValue().stream())
            .map(entry -> ((Learned) entry).reading())
            .anyMatch(
                reading ->
                    reading.evidence().article().equals(article)
                        && reading.actor().value().equals(change.path("actor").asText())
                        && reading.stance().value().equals(change.path("to").asText())
                        && reading.time() == TimeFrame.CURRENT
                        && reading.directness() == Directness.DIRECT);
    if (quoted || article.source().kind() == SourceKind.OFFICIAL) {
      return article.fetchedAt();
    }
    return articles.get(change.path("corroborated_by").path(0).asText()).fetchedAt();
  }

  /// The stance alone.
  static String plain(Position position) {
    return position instanceof Position.Supports supports
        ? supports.stance().value()
        : Why.words(position);
  }

  private static Map<AxisKey, Set<StanceId>> middles(JsonNode scenario) {
    Map<AxisKey, Set<StanceId>> middles = new HashMap<>();
    for (JsonNode issue : scenario.path("issues")) {
      for (JsonNode axis : issue.path("axes")) {
        List<StanceId> stances = new ArrayList<>();
        axis.path("stances").forEach(s -> stances.add(new StanceId(s.path("id").asText())));
        AxisKey key =
            new AxisKey(
                new IssueId(issue.path("id").asText()), new AxisId(axis.path("id").asText()));
        middles.put(key, Set.copyOf(stances.subList(1, stances.size() - 1)));
      }
    }
    return middles;
  }

  private static ArticleRef article(JsonNode node) {
    JsonNode source = node.path("source");
    return new ArticleRef(
        new ArticleId(node.path("id").asText()),
        new Source(
            new SourceId(source.path("id").asText()),
            source.path("name").asText(),
            new PublisherFamily(source.path("publisher_family").asText()),
            constant(SourceKind.class, source.path("kind").asText()),
            Set.of()),
        URI.create(node.path("url").asText()),
        node.path("title").asText(),
        Instant.parse(node.path("published_at").asText()),
        Instant.parse(node.path("fetched_at").asText()));
  }

  private static Reading reading(JsonNode node, ArticleRef article, int number) {
    String evidence = node.path("evidence").asText();
    return new Reading(
        new ReadingId("r" + number),
        new ActorId(node.path("actor").asText()),
        new AxisKey(
            new IssueId(node.path("issue").asText()), new AxisId(node.path("axis").asText())),
        new StanceId(node.path("stance").asText()),
        constant(Polarity.class, node.path("polarity").asText()),
        constant(TimeFrame.class, node.path("time").asText()),
        constant(Directness.class, node.path("directness").asText()),
        LIMITS.matcher(evidence).find(),
        false,
        false,
        false,
        1.0,
        new Evidence(article, new Span(0, evidence.codePointCount(0, evidence.length())), evidence),
        article.publishedAt(),
        article.fetchedAt(),
        "gold");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

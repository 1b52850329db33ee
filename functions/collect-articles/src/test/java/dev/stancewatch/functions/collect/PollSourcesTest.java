package dev.stancewatch.functions.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.ShardClaim;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.LocalContext;
import dev.stancewatch.testkit.InMemorySourceStates;
import dev.stancewatch.web.collect.CollectArticles;
import dev.stancewatch.web.collect.CollectLimits;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.http.FetchLimits;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.http.HostTurns;
import dev.stancewatch.web.http.Manners;
import dev.stancewatch.web.http.UserAgent;
import dev.stancewatch.web.robots.RobotsGate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the log says of sources that are not well. The guard refuses all addresses here, so that
/// nothing is dialled.
final class PollSourcesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

  @Test
  void handleRequest_sourcesInTrouble_areNamedWithTheReasonAndCounted() {
    JsonNode line = poll(List.of(source("inner"), source("poison")));

    assertEquals("poison: java.lang.IllegalStateException: too large", text(line, "failed"));
    assertTrue(text(line, "failing").startsWith("inner: forbidden: "), line.toString());
    assertEquals(1, line.path("FailedPolls").asInt());
    assertEquals(1, line.path("failing_count").asInt());
    assertEquals(1, line.path("owed_count").asInt());
    assertEquals(1, line.path("PollRuns").asInt());
    assertEquals(100, line.path("FailingSourcesPercent").asInt());
  }

  @Test
  void handleRequest_moreThanALineHolds_namesTwentyAndCountsAll() {
    List<PolledSource> sources =
        IntStream.range(0, 50).mapToObj(number -> source("inner-" + number)).toList();

    JsonNode line = poll(sources);

    assertEquals(20, text(line, "failing").split("; ", -1).length);
    assertEquals(50, line.path("failing_count").asInt());
    assertTrue(line.path("failed").isMissingNode(), line.toString());
  }

  @Test
  void handleRequest_nothingIsDue_isARunAllTheSame() {
    InMemorySourceStates states = new InMemorySourceStates();
    poll(states, List.of(source("inner")));

    JsonNode line = poll(states, List.of(source("inner")));

    assertEquals(0, line.path("PolledSources").asInt());
    assertEquals(1, line.path("PollRuns").asInt());
    assertTrue(line.path("FailingSourcesPercent").isMissingNode(), line.toString());
  }

  private static JsonNode poll(List<PolledSource> sources) {
    return poll(new Poisoned(new InMemorySourceStates()), sources);
  }

  private static JsonNode poll(SourceStates states, List<PolledSource> sources) {
    HostTurns turns = new HostTurns(Manners.STANDARD, CLOCK, _ -> {});
    LocalContext context = new LocalContext(240_000);
    try (Fetcher fetcher =
        new Fetcher(
            new Guard(GuardPolicy.PUBLIC_WEB),
            _ -> List.of(),
            FetchLimits.STANDARD,
            new UserAgent("Stancewatch", "1.0", "https://operator.example/bot"),
            turns,
            CLOCK)) {
      CollectArticles collect =
          new CollectArticles(
              fetcher,
              new RobotsGate(fetcher, turns, "Stancewatch", CLOCK),
              states,
              _ -> {},
              CollectLimits.STANDARD,
              CLOCK);
      Watch watch = new Watch("Test", Actors.of(List.of()), List.of(), sources);
      SQSBatchResponse response =
          new PollSources(CurrentWatch.always(watch), collect, CLOCK)
              .handleRequest(order(sources), context);
      assertEquals(List.of(), response.getBatchItemFailures());
    }
    return Json.tree(context.logged());
  }

  private static SQSEvent order(List<PolledSource> sources) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("order");
    message.setBody(
        Json.write(PollOrder.spread(sources, CollectLimits.STANDARD.shards()).getFirst()));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).asText();
  }

  private static PolledSource source(String id) {
    Source source =
        new Source(new SourceId(id), id, new PublisherFamily(id), SourceKind.NEWSPAPER, Set.of());
    return new PolledSource(
        source,
        URI.create("http://10.0.0.1/" + id),
        PolledSource.Form.FEED,
        Duration.ofMinutes(5),
        "us",
        "en");
  }

  /// A store that cannot take the state of one source.
  private record Poisoned(SourceStates states) implements SourceStates {
    @Override
    public Optional<ShardClaim> claim(int shard, String owner, Instant now, Duration lease) {
      return states.claim(shard, owner, now, lease);
    }

    @Override
    public Map<SourceId, SourceState> find(Collection<SourceId> sources) {
      return states.find(sources);
    }

    @Override
    public Optional<SourceState> save(SourceState state) {
      if (state.id().value().equals("poison")) {
        throw new IllegalStateException("too large");
      }
      return states.save(state);
    }

    @Override
    public boolean release(ShardClaim claim, Instant polledThrough, Set<SourceId> owed) {
      return states.release(claim, polledThrough, owed);
    }
  }
}

package dev.stancewatch.core.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.actor.Spokesperson;
import dev.stancewatch.core.actor.Term;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleRef;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.core.statement.TimeFrame;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OfficesTest {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  private static final Instant JULY = Instant.parse("2025-07-01T10:00:00Z");

  @Test
  void spread_holder_countsForTheOfficeToo() {
    List<Reading> all = Offices.spread(reading("ada", MAY), actors(List.of()));

    assertEquals(List.of("ada", "port-minister"), names(all));
    assertNotEquals(all.get(0).id(), all.get(1).id());
    assertEquals(all.get(0).evidence(), all.get(1).evidence());
  }

  @Test
  void spread_formerHolder_countsForHerselfAlone() {
    assertEquals(List.of("ada"), names(Offices.spread(reading("ada", JULY), actors(List.of()))));
  }

  @Test
  void spread_officeWithoutSpokespeople_countsForItsHolderThen() {
    assertEquals(
        List.of("port-minister", "ben"),
        names(Offices.spread(reading("port-minister", JULY), actors(List.of()))));
  }

  @Test
  void spread_officeWithSpokespeople_countsForItselfAlone() {
    assertEquals(
        List.of("port-minister"),
        names(
            Offices.spread(
                reading("port-minister", JULY), actors(List.of(Spokesperson.always("Cleo"))))));
  }

  @Test
  void spread_anybodyElse_countsForThemselves() {
    assertEquals(
        List.of("pilots"), names(Offices.spread(reading("pilots", MAY), actors(List.of()))));
  }

  private static List<String> names(List<Reading> readings) {
    return readings.stream().map(reading -> reading.actor().value()).toList();
  }

  private static Actors actors(List<Spokesperson> spokespeople) {
    Instant june = Instant.parse("2025-06-01T00:00:00Z");
    List<Term> terms =
        List.of(
            new Term(new ActorId("ada"), Instant.parse("2024-01-01T00:00:00Z"), june),
            new Term(new ActorId("ben"), june, null));
    return Actors.of(
        List.of(
            actor("ada", ActorKind.PERSON, List.of(), List.of()),
            actor("ben", ActorKind.PERSON, List.of(), List.of()),
            actor("pilots", ActorKind.PARTY, List.of(), List.of()),
            actor("port-minister", ActorKind.OFFICE, spokespeople, terms)));
  }

  private static Actor actor(
      String id, ActorKind kind, List<Spokesperson> spokespeople, List<Term> terms) {
    return new Actor(
        new ActorId(id), id, kind, List.of(), List.of(), List.of(), spokespeople, "", terms);
  }

  private static Reading reading(String actor, Instant at) {
    Source source =
        new Source(
            new SourceId("north"),
            "The North",
            new PublisherFamily("north"),
            SourceKind.NEWSPAPER,
            Set.of());
    ArticleRef article =
        new ArticleRef(
            new ArticleId("a1"), source, URI.create("https://news.example/a1"), "Port", at, at);
    return new Reading(
        new ReadingId("r1"),
        new ActorId(actor),
        new AxisKey(new IssueId("harbour"), new AxisId("fees")),
        new StanceId("toll"),
        Polarity.SUPPORT,
        TimeFrame.CURRENT,
        Directness.DIRECT,
        false,
        false,
        false,
        false,
        0.9,
        new Evidence(article, new Span(0, 4), "toll"),
        at,
        at,
        "sample");
  }
}

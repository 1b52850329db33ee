package dev.stancewatch.reading.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorsTest {
  private static final ActorId QUILL = new ActorId("quill");
  private static final ActorId HALVIA = new ActorId("halvia");
  private static final Actors ACTORS =
      Actors.of(
          List.of(
              actor(QUILL, "Ada Quill", ActorKind.PERSON, List.of("Quill", "Ada M. Quill"), ""),
              actor(HALVIA, "Halvia", ActorKind.GOVERNMENT, List.of("State Council"), "Brill")));

  private static Actor actor(
      ActorId id, String name, ActorKind kind, List<String> aliases, String place) {
    List<String> metonyms = place.isEmpty() ? List.of() : List.of(place);
    return new Actor(id, name, kind, aliases, List.of(), metonyms, List.of(), "", List.of());
  }

  private static Speaker author(String byline, String text) {
    Source source =
        new Source(
            new SourceId("post"),
            "The Post",
            new PublisherFamily("post"),
            SourceKind.NEWSPAPER,
            Set.of());
    Instant at = Instant.parse("2025-03-12T10:00:00Z");
    return Authors.of(
        new Article(
            new ArticleId("a1"),
            source,
            URI.create("https://post.example/a1"),
            "Toll row",
            text,
            byline,
            at,
            at,
            "en"),
        ACTORS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Quill",
        "By ADA QUILL",
        "Ada M. Quill",
        "Ada Quill in Brill",
        "Ada Quill, Chair of the Ferry Board",
        "Otto Marsh and Ada Quill",
        "Otto Marsh, Ada Quill"
      })
  void of_bylineWithAFullName_isThatActor(String byline) {
    assertEquals(new Speaker.Watched(List.of(QUILL), false), author(byline, "We went home."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Otto Marsh in Brill",
        "Otto Marsh, Brill",
        "Emil Quill",
        "Ada Quill-Marsh",
        "Ada Quilligan",
        "Joan Ada Quill",
        "Halvia Today"
      })
  void of_bylineWithAnotherName_isNobodyWatched(String byline) {
    assertEquals(new Speaker.Unnamed(), author(byline, "We went home."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am Ada Quill, and I chair the board.",
        "\"Good morning,\" they said.\n\nI am Ada Quill.",
        "He said \"no\" and don\u2019t ask. I am Ada Quill."
      })
  void of_textThatIntroducesItsSpeaker_isThatActor(String text) {
    assertEquals(new Speaker.Watched(List.of(QUILL), false), author("", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A voice on the line said: \"Hello. I am Ada Quill.\"",
        "A voice on the line said: \u201cHello. I am Ada Quill.\u201d",
        "A voice on the line said: \u2018Don\u2019t worry. I am Ada Quill.\u2019",
        "I am Ada Quill\u2019s neighbour.",
        "I am Ada Quilligan."
      })
  void of_introductionInAQuotationOrOfAnother_isNobodyWatched(String text) {
    assertEquals(new Speaker.Unnamed(), author("", text));
  }
}

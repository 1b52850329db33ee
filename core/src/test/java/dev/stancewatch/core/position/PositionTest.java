package dev.stancewatch.core.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Position.Opposes;
import dev.stancewatch.core.position.Position.Supports;
import dev.stancewatch.core.position.Position.Unknown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PositionTest {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2025-06-01T10:00:00Z");
  private static final StanceId FREE = new StanceId("free");
  private static final StanceId TOLL = new StanceId("toll");
  private static final StanceId AUCTION = new StanceId("auction");

  @Test
  void supports_besides_areSortedWithoutRepetition() {
    assertEquals(
        List.of(AUCTION, FREE), supports(TOLL, List.of(FREE, AUCTION, FREE), false).besides());
  }

  @Test
  void supports_besideItself_isRejected() {
    assertThrows(IllegalArgumentException.class, () -> supports(TOLL, List.of(TOLL), false));
  }

  @Test
  void supports_includes_itsStanceAndThoseBeside() {
    Supports both = supports(TOLL, List.of(FREE), false);

    assertTrue(both.includes(TOLL));
    assertTrue(both.includes(FREE));
    assertFalse(both.includes(AUCTION));
  }

  @Test
  void sameStance_supports_comparesStanceOthersAndLimits() {
    Supports toll = supports(TOLL, List.of(), false);

    assertTrue(toll.sameStance(new Supports(TOLL, List.of(), false, JUNE, List.of())));
    assertFalse(toll.sameStance(supports(FREE, List.of(), false)));
    assertFalse(toll.sameStance(supports(TOLL, List.of(FREE), false)));
    assertFalse(toll.sameStance(supports(TOLL, List.of(), true)));
    assertFalse(toll.sameStance(new Opposes(List.of(TOLL), MAY, List.of())));
  }

  @Test
  void sameStance_opposes_comparesWhatIsRejected() {
    Opposes toll = new Opposes(List.of(TOLL), MAY, List.of());

    assertTrue(toll.sameStance(new Opposes(List.of(TOLL), JUNE, List.of())));
    assertFalse(toll.sameStance(new Opposes(List.of(TOLL, FREE), MAY, List.of())));
    assertFalse(toll.sameStance(Unknown.never()));
  }

  @Test
  void sameStance_unknown_isLikeAnyUnknown() {
    assertTrue(Unknown.never().sameStance(new Unknown(MAY, "a new holder")));
    assertFalse(Unknown.never().sameStance(supports(TOLL, List.of(), false)));
  }

  @Test
  void unknown_restsOnNothing() {
    assertEquals(List.of(), Unknown.never().evidence());
    assertEquals(Instant.EPOCH, Unknown.never().since());
  }

  @Test
  void opposes_nothing_isRejected() {
    assertThrows(IllegalArgumentException.class, () -> new Opposes(List.of(), MAY, List.of()));
  }

  @Test
  void opposes_stances_areSortedWithoutRepetition() {
    assertEquals(
        List.of(FREE, TOLL), new Opposes(List.of(TOLL, FREE, TOLL), MAY, List.of()).stances());
  }

  @Test
  void entryId_namesKindArticleAndTime() {
    ArticleId article = new ArticleId("a1");

    assertEquals(
        "revised:a1@2025-05-01T10:00:00Z", new LogEntry.Revised(article, MAY).id().toString());
    assertEquals(
        "withdrawn:a1@2025-05-01T10:00:00Z",
        new LogEntry.Withdrawn(article, MAY, "an error").id().toString());
  }

  @Test
  void entryId_notOneWord_isRejected() {
    for (String bad : List.of("", " ", "two words", "line\nbreak", "tab\t")) {
      assertThrows(IllegalArgumentException.class, () -> new EntryId(bad), bad);
    }
  }

  @Test
  void ids_areOrderedByTheirWords() {
    assertTrue(new EntryId("a").compareTo(new EntryId("b")) < 0);
    assertTrue(new ReadingId("b").compareTo(new ReadingId("a")) > 0);
    assertEquals("r1", new ReadingId("r1").toString());
    for (String bad : List.of("", "two words")) {
      assertThrows(IllegalArgumentException.class, () -> new ReadingId(bad), bad);
    }
  }

  @Test
  void positionKey_printsActorIssueAndAxis() {
    AxisKey axis = new AxisKey(new IssueId("harbour"), new AxisId("fees"));

    assertEquals("pilots#harbour/fees", new PositionKey(new ActorId("pilots"), axis).toString());
  }

  private static Supports supports(StanceId stance, List<StanceId> besides, boolean limited) {
    return new Supports(stance, besides, limited, MAY, List.of());
  }
}

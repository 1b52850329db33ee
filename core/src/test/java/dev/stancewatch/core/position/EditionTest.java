package dev.stancewatch.core.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EditionTest {
  private static final ArticleId ARTICLE = new ArticleId("a-1");
  private static final Instant NOON = Instant.parse("2025-05-01T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3600);
  private static final Instant TWO = NOON.plusSeconds(7200);
  private static final PositionKey MAYOR = key("mayor");
  private static final PositionKey GOVERNOR = key("governor");

  @Test
  void revisions_ofALaterEdition_goWhereTheEarlierWasHeard() {
    Edition first = edition(NOON, "a", MAYOR);
    Edition second = edition(ONE, "b", GOVERNOR);

    assertEquals(
        Map.of(MAYOR, List.of(new LogEntry.Revised(ARTICLE, ONE))),
        second.revisions(List.of(first, second)));
  }

  @Test
  void revisions_ofAnEditionReadTooLate_sayThatItWasOverruledBefore() {
    Edition first = edition(NOON, "a", MAYOR);
    Edition silent = edition(ONE, "b");

    assertEquals(
        Map.of(MAYOR, List.of(new LogEntry.Revised(ARTICLE, ONE))),
        first.revisions(List.of(first, silent)));
  }

  @Test
  void revisions_ofTheEditionBetween_goBothWays() {
    Edition between = edition(ONE, "b", MAYOR);

    assertEquals(
        Map.of(
            GOVERNOR, List.of(new LogEntry.Revised(ARTICLE, ONE)),
            MAYOR, List.of(new LogEntry.Revised(ARTICLE, TWO))),
        between.revisions(List.of(edition(NOON, "a", GOVERNOR), edition(TWO, "c"))));
  }

  @Test
  void revisions_ofTheSameWordsFetchedAgain_areNone() {
    Edition again = edition(ONE, "a", MAYOR);

    assertEquals(Map.of(), again.revisions(List.of(edition(NOON, "a", MAYOR), again)));
  }

  private static Edition edition(Instant at, String words, PositionKey... keys) {
    return new Edition(ARTICLE, at, words, List.of(keys));
  }

  private static PositionKey key(String actor) {
    return new PositionKey(
        new ActorId(actor), new AxisKey(new IssueId("harbour"), new AxisId("tolls")));
  }
}

package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExplainingTest {
  private static final EvidenceRules RULES = EvidenceRules.standard();
  private static final Known STREAM =
      Samples.known(
          "a1 2025-01-05 newspaper/north +free quoted",
          "a2 2025-02-05 newspaper/south +toll reported",
          "a3 2025-02-06 wire/east +toll quoted copy, -free reported past",
          "a4 2025-02-07 wire/west +toll reported",
          "a5 2025-01-20 > 2025-03-05 newspaper/east +free quoted");

  @Test
  void article_reportThatWaited_saysWhatItLacked() {
    assertEquals(
        """
        Article a2 (The south, newspaper, published 2025-02-05 12:00)

        harbourmaster#harbour/fees; stands today at toll
          supports toll: "in favour of toll"
            a2 (The south, newspaper, published 2025-02-05 12:00); said 2025-02-05 12:00, learned 2025-02-05 12:00
            opens (60 of 100): the first report of a change; it waits for confirmation
            different with: a report of another publisher family, a quotation or a primary source
          told 2025-02-05 12:00: reported, free -> toll (reported, 60 of 100 points of evidence)
          told 2025-02-07 12:00: confirmed, free -> toll (certain by 2 reports of 2 publisher families)
        """,
        ExplanationText.of(article("a2")));
  }

  @Test
  void article_copyWithARecollection_saysWhyItDidNothing() {
    String text = ExplanationText.of(article("a3"));

    assertTrue(text.contains("copy: a copy of an article that is known"), text);
    assertTrue(text.contains("past: an earlier stance is recalled"), text);
    assertTrue(text.endsWith("  told: nothing\n"), text);
  }

  @Test
  void article_neverRead_saysSo() {
    assertEquals(
        "Article a9: nothing read of any watched actor on any axis.\n",
        ExplanationText.of(article("a9")));
  }

  @Test
  void article_ofTwoKeys_hasAPartForEach() {
    PositionKey other = new PositionKey(new ActorId("pilots"), Samples.KEY.axis());
    Known empty = new Known(new Subject(other, Set.of(), List.of()), Ledger.empty(other));

    Explanation.OfArticle explained =
        Explaining.article(new ArticleId("a1"), List.of(empty, STREAM), RULES);

    assertEquals(List.of(Samples.KEY), explained.parts().stream().map(p -> p.key()).toList());
  }

  @Test
  void change_confirmed_saysOnWhatItRests() {
    ChangeId id = STREAM.ledger().notices().getLast().change().id();

    Explanation.OfChange explained = Explaining.findChange(id, STREAM, RULES).orElseThrow();

    assertTrue(explained.stands());
    assertEquals(
        List.of("a2", "a4"),
        explained.traces().stream()
            .map(trace -> trace.reading().evidence().article().id().value())
            .toList());
    assertEquals(2, explained.told().size());
    assertTrue(ExplanationText.of(explained).contains("    opens (60 of 100): "));
    assertTrue(
        ExplanationText.of(explained)
            .startsWith(
                "Change "
                    + id
                    + " of harbourmaster#harbour/fees\n"
                    + "  from free to toll, full\n"
                    + "  confirmed since 2025-02-07 12:00: certain by 2 reports of 2 publisher"
                    + " families\n"
                    + "  evidence: 120 points\n"));
  }

  @Test
  void change_goneSinceItWasTold_isShownAsTold() {
    Known gone =
        Samples.known(
            "a1 2025-01-05 newspaper/north +free quoted",
            "a2 2025-02-05 newspaper/south +toll quoted",
            "a2 withdrawn 2025-02-06");
    ChangeId id = gone.ledger().notices().getFirst().change().id();

    Explanation.OfChange explained = Explaining.findChange(id, gone, RULES).orElseThrow();

    assertFalse(explained.stands());
    assertEquals(
        List.of(NoticeKind.CONFIRMED, NoticeKind.WITHDRAWN),
        explained.told().stream().map(Notice::kind).toList());
    String text = ExplanationText.of(explained);
    assertTrue(text.contains("  gone since 2025-02-05 12:00: its evidence was taken back\n"), text);
  }

  @Test
  void change_unknown_isNotFound() {
    assertTrue(Explaining.findChange(new ChangeId("none"), STREAM, RULES).isEmpty());
  }

  @Test
  void position_atAnInstant_isWhatWasKnownThen() {
    Explanation.OfPosition then =
        Explaining.position(STREAM, RULES, Instant.parse("2025-02-06T13:00:00Z"));

    assertEquals("free", Why.words(then.history().today()));
    assertEquals(
        List.of(Stage.CANDIDATE), then.history().changes().stream().map(Change::stage).toList());
    assertEquals(1, then.told().size());
    String text = ExplanationText.of(then);
    assertTrue(
        text.startsWith(
            """
            harbourmaster#harbour/fees, as known on 2025-02-06 13:00
              stands at free
              since 2025-01-05 12:00: free
              change\
            """
                + " "),
        text);
    assertFalse(text.contains(" a4 ("), text);
  }

  @Test
  void position_atTheInstantOfANotice_hasIt() {
    Instant reported = Instant.parse("2025-02-05T12:00:00Z");

    assertEquals(1, Explaining.position(STREAM, RULES, reported).told().size());
    assertEquals(0, Explaining.position(STREAM, RULES, reported.minusSeconds(1)).told().size());
  }

  @Test
  void position_unstable_saysSo() {
    Known flapping =
        Samples.known(
            "a1 2025-01-05 newspaper/north +free quoted",
            "a2 2025-02-05 newspaper/south +toll quoted",
            "a3 2025-02-15 newspaper/south +free quoted");

    Explanation.OfPosition now =
        Explaining.position(flapping, RULES, Instant.parse("2025-02-16T12:00:00Z"));

    assertTrue(ExplanationText.of(now).contains("  stands at free, unstable\n"));
  }

  @Test
  void known_ledgerOfAnotherKey_isRejected() {
    PositionKey other = new PositionKey(new ActorId("pilots"), Samples.KEY.axis());

    assertThrows(
        IllegalArgumentException.class,
        () -> new Known(new Subject(other, Set.of(), List.of()), STREAM.ledger()));
  }

  private static Explanation.OfArticle article(String id) {
    return Explaining.article(new ArticleId(id), List.of(STREAM), RULES);
  }
}

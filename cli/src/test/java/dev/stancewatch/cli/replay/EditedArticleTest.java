package dev.stancewatch.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.cli.Home;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.change.NoticeKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A publisher edits an article of the sample after it led to an alert.
final class EditedArticleTest {
  private static final Duration LATER = Duration.ofHours(2);

  private final ReplayFolder sample;
  private final List<ReplayEvent> events = new ArrayList<>();

  EditedArticleTest() throws IOException {
    sample = ReplayFolder.read(Home.folder().resolve("events/ukraine-settlement"));
  }

  @Test
  void edited_wordsGone_takesTheAlertBack() throws IOException {
    ReplaySession session = session();
    session.accept(article("ukr-003"), events::add);
    session.accept(article("ukr-009"), events::add);
    session.accept(article("ukr-010"), events::add);
    assertEquals(List.of(NoticeKind.CONFIRMED), kinds());

    session.accept(edited("ukr-010", "The talks went on for three hours."), events::add);

    assertEquals(List.of(NoticeKind.CONFIRMED, NoticeKind.WITHDRAWN), kinds());
    assertTrue(events.stream().anyMatch(ReplayEvent.Edited.class::isInstance), events::toString);
  }

  @Test
  void edited_wordsStanding_tellsNothing() throws IOException {
    ReplaySession session = session();
    session.accept(article("ukr-003"), events::add);
    session.accept(article("ukr-009"), events::add);
    session.accept(article("ukr-010"), events::add);

    session.accept(
        edited("ukr-010", article("ukr-010").text() + "\n\nThe report was updated."), events::add);

    assertEquals(List.of(NoticeKind.CONFIRMED), kinds());
  }

  @Test
  void edited_readBeforeTheFirstEdition_isNotOverruledByIt() throws IOException {
    ReplaySession session = session();
    session.accept(article("ukr-003"), events::add);
    session.accept(article("ukr-009"), events::add);
    session.accept(edited("ukr-010", "The talks went on for three hours."), events::add);

    session.accept(article("ukr-010"), events::add);

    assertEquals(List.of(), kinds());
  }

  private ReplaySession session() throws IOException {
    return ReplaySession.inMemory(sample);
  }

  private Article article(String id) {
    return sample.articles().stream()
        .filter(article -> article.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Article edited(String id, String text) {
    Article first = article(id);
    return new Article(
        first.id(),
        first.source(),
        first.url(),
        "Leaders meet in Alaska",
        text,
        first.byline(),
        first.publishedAt(),
        first.fetchedAt().plus(LATER),
        first.language());
  }

  /// What subscribers were told, each notice once.
  private List<NoticeKind> kinds() {
    return events.stream()
        .filter(ReplayEvent.Alerted.class::isInstance)
        .map(event -> ((ReplayEvent.Alerted) event).notice())
        .distinct()
        .map(notice -> notice.kind())
        .toList();
  }
}

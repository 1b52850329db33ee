package dev.stancewatch.web.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.article.CollectedArticle.Cause;
import dev.stancewatch.core.source.SeenItem;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.web.feed.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SightingsTest {
  private static final SourceId SOURCE = new SourceId("gazette");
  private static final Instant DAY = Instant.parse("2026-03-01T09:00:00Z");
  private static final Entry ENTRY =
      entry("g-1", "Talks resume", "https://a.example/talks", "One.");

  @Test
  void compare_sameItem_isNeitherNewNorEdited() {
    assertEquals(List.of(), after(ENTRY).compare(List.of(ENTRY)).found());
  }

  @Test
  void compare_changedGuid_isTheSameItem() {
    Entry renamed = entry("g-1-new", "Talks resume", "https://a.example/talks", "One.");
    assertEquals(List.of(), after(ENTRY).compare(List.of(renamed)).found());
  }

  @Test
  void compare_changedGuidAndLink_isTheSameItemByTitleAndDay() {
    Entry moved = entry("x", "Talks <b>resume</b>", "https://b.example/other", "One.");
    assertEquals(List.of(), after(ENTRY).compare(List.of(moved)).found());
  }

  @Test
  void compare_trackingInTheLink_isTheSameItem() {
    Entry tracked =
        entry("x", "New headline", "https://a.example/talks?utm_source=rss#top", "One.");
    assertEquals(List.of(Cause.EDITED), causes(after(ENTRY).compare(List.of(tracked))));
  }

  @Test
  void compare_otherText_isARevisionOfTheSameArticle() {
    Sightings.Seen seen =
        after(ENTRY)
            .compare(List.of(entry("g-1", "Talks resume", "https://a.example/talks", "Two.")));
    assertEquals(List.of(Cause.EDITED), causes(seen));
    assertEquals(first(ENTRY).present().getFirst().article(), seen.present().getFirst().article());
  }

  @Test
  void compare_otherMarkup_isNoRevision() {
    Entry marked = entry("g-1", "Talks resume", "https://a.example/talks", "<p>One.</p>");
    assertEquals(List.of(), after(ENTRY).compare(List.of(marked)).found());
  }

  @Test
  void compare_guidUsedAgain_isANewItem() {
    Entry other = entry("g-1", "Budget passed", "https://a.example/budget", "Other.");
    assertEquals(List.of(Cause.NEW), causes(after(ENTRY).compare(List.of(other))));
  }

  @Test
  void compare_guidThatAllItemsShare_identifiesNothing() {
    List<Entry> entries =
        List.of(
            entry("same", "A", "https://a.example/1", "x"),
            entry("same", "B", "https://a.example/2", "y"));
    Sightings.Seen seen = new Sightings(SOURCE, List.of()).compare(entries);
    assertEquals(List.of(Cause.NEW, Cause.NEW), causes(seen));
    assertEquals(2, seen.present().stream().map(SeenItem::article).distinct().count());
  }

  @Test
  void compare_weeklyColumn_isNewEachWeek() {
    Entry next = new Entry("", "The week", "", "Later.", "", "", DAY.plusSeconds(604_800), null);
    Entry column = new Entry("", "The week", "", "Sooner.", "", "", DAY, null);
    assertEquals(List.of(Cause.NEW), causes(after(column).compare(List.of(next))));
  }

  @Test
  void memory_itemThatLeftTheFeed_isStillKnownWhenItComesBack() {
    Sightings later = after(ENTRY);
    List<SeenItem> memory =
        later.memory(
            later.compare(List.of(entry("g-2", "B", "https://a.example/b", "b"))).present(),
            Set.of());
    assertEquals(List.of(), new Sightings(SOURCE, memory).compare(List.of(ENTRY)).found());
  }

  @Test
  void memory_itemThatWasNotTakenOver_isNewNextTime() {
    Sightings.Seen seen = first(ENTRY);
    List<SeenItem> memory =
        new Sightings(SOURCE, List.of()).memory(seen.present(), Set.copyOf(seen.present()));
    assertEquals(List.of(), memory);
  }

  @Test
  void memory_itemsWithoutEnd_isLimited() {
    List<Entry> many =
        IntStream.range(0, 3_000)
            .mapToObj(i -> entry("g" + i, "T" + i, "https://a.example/" + i, "x"))
            .toList();
    Sightings sightings = new Sightings(SOURCE, List.of());
    assertTrue(sightings.memory(sightings.compare(many).present(), Set.of()).size() <= 2_000);
  }

  private static Sightings after(Entry entry) {
    return new Sightings(SOURCE, first(entry).present());
  }

  private static Sightings.Seen first(Entry entry) {
    return new Sightings(SOURCE, List.of()).compare(List.of(entry));
  }

  private static List<Cause> causes(Sightings.Seen seen) {
    return seen.found().stream().map(Sightings.Found::cause).toList();
  }

  private static Entry entry(String guid, String title, String link, String summary) {
    return new Entry(guid, title, link, summary, "", "", DAY, null);
  }
}

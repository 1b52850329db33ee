package dev.stancewatch.web.sameness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.web.feed.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ItemsTest {
  private static ItemTraits item(String id, String link, String title, String summary) {
    return ItemTraits.of(new Entry(id, title, link, summary, "", "", null, null));
  }

  private static final ItemTraits BEFORE =
      item("1", "https://n.example/talks", "Minister wants talks", "He said so.");

  private static ItemFinding compare(ItemTraits item) {
    return Items.compare(item, List.of(item("9", "https://n.example/9", "Nine", "x"), BEFORE));
  }

  @Test
  void compare_sameWordsUnderOtherGuid_isKnown() {
    ItemTraits again =
        item(
            "changed",
            "http://m.n.example/talks?utm_source=rss",
            "Minister wants talks",
            "He said so.");

    assertEquals(new ItemFinding.Known(BEFORE), compare(again));
  }

  @Test
  void compare_otherWordsUnderSameAddress_isRevised() {
    ItemTraits edited =
        item("changed", "https://n.example/talks", "Minister wants talks", "He denied it.");

    assertEquals(new ItemFinding.Revised(BEFORE), compare(edited));
  }

  @Test
  void compare_otherTitleUnderSameIdAndAddress_isRevised() {
    ItemTraits retitled = item("1", "https://n.example/talks", "Talks: minister", "He said so.");

    assertEquals(new ItemFinding.Revised(BEFORE), compare(retitled));
  }

  @Test
  void compare_reusedIdForAnotherArticle_isNew() {
    ItemTraits reused = item("1", "https://n.example/flood", "Flood", "Water everywhere.");

    assertEquals(new ItemFinding.New(), compare(reused));
  }

  @Test
  void compare_sameTitleElsewhere_isNew() {
    ItemTraits weekly = item("2", "https://n.example/talks-2", "Minister wants talks", "Again.");

    assertEquals(new ItemFinding.New(), compare(weekly));
  }

  @Test
  void compare_sameIdAndNoAddress_isRevised() {
    ItemTraits bare = item("7", "", "A", "x");
    ItemTraits edited = item("7", "", "B", "y");

    assertEquals(new ItemFinding.Revised(bare), Items.compare(edited, List.of(bare)));
  }
}

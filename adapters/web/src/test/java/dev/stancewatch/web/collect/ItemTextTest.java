package dev.stancewatch.web.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.web.feed.Entry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ItemTextTest {
  private static final String LONG = "The council met again. ".repeat(40);

  @Test
  void of_markup_becomesParagraphs() {
    ItemText text =
        of(
            "<p>One &amp;"
                + " <b>two</b>.</p><figure>pic</figure><p>Three<br>four</p><script>x</script>");
    assertEquals("One & two.\n\nThree\n\nfour", text.text());
    assertFalse(text.whole());
  }

  @Test
  void of_longContent_isTheWholeArticle() {
    assertTrue(of("<p>" + LONG + "</p>").whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ...", "…", " [...]", " [&hellip;]", " Read more", " Continue reading →"})
  void of_longTextThatIsCutOff_isATeaser(String end) {
    assertFalse(of(LONG.strip() + end).whole());
  }

  @Test
  void of_summaryLongerThanContent_isTaken() {
    assertEquals(
        "Longer summary",
        ItemText.of(new Entry("", "", "", "Longer summary", "Short", "", null, null)).text());
  }

  @Test
  void oneLine_markupInATitle_isGone() {
    assertEquals("A & B", ItemText.oneLine("A\n &amp; <i>B</i> "));
  }

  @Test
  void of_hostileText_isReadInTime() {
    String hostile = "<".repeat(300_000) + "read ".repeat(50_000);
    assertTimeout(Duration.ofSeconds(5), () -> of(hostile));
    Entry entry = new Entry("a", hostile, "", hostile, "", "", null, null);
    assertTimeout(Duration.ofSeconds(5), () -> ItemKeys.of(entry));
  }

  private static ItemText of(String content) {
    return ItemText.of(new Entry("", "", "", "", content, "", null, null));
  }
}

package dev.stancewatch.web.sameness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CopiesTest {
  private static final String REPORT =
      "The minister of water said on Monday that his government would no longer ask for arbitration"
          + " over the dam and wanted direct talks with its neighbour instead. He spoke to"
          + " reporters after a meeting of the cabinet that lasted three hours. The neighbour had"
          + " refused to appear before the arbitrators in spring and called their court biased.";

  private static final String OTHER =
      "Two officers of the central bank told a business audience that rates could fall before the"
          + " summer if prices kept easing, although wages were still rising faster than they would"
          + " like. The governor has not yet said which way she leans and declined to comment.";

  @Test
  void compare_sameTextInOtherTypography_isCopy() {
    TextSketch shouting =
        TextSketch.of(REPORT.toUpperCase(java.util.Locale.ROOT).replace(" ", "\n"));

    assertEquals(new Resemblance.Copy(1), Copies.compare(TextSketch.of(REPORT), shouting));
  }

  @Test
  void compare_firstHalf_isCopy() {
    TextSketch half = TextSketch.of(REPORT.substring(0, REPORT.length() / 2));

    assertInstanceOf(Resemblance.Copy.class, Copies.compare(TextSketch.of(REPORT), half));
  }

  @Test
  void compare_otherTextThatQuotesIt_isDifferent() {
    TextSketch quoting = TextSketch.of(OTHER + " would no longer ask for arbitration over the dam");

    assertInstanceOf(Resemblance.Different.class, Copies.compare(TextSketch.of(REPORT), quoting));
  }

  @Test
  void compare_shortText_cannotBeTold() {
    assertInstanceOf(
        Resemblance.CannotTell.class,
        Copies.compare(TextSketch.of(REPORT), TextSketch.of("The minister of water said")));
  }

  @Test
  void findOriginal_amongMany_isTheOneOfWhichMostIsShared() {
    Map<String, TextSketch> known =
        Map.of("water", TextSketch.of(REPORT), "bank", TextSketch.of(OTHER));

    assertEquals(
        Optional.of("water"), Copies.findOriginal(TextSketch.of("Agency: " + REPORT), known));
    assertEquals(Optional.empty(), Copies.findOriginal(TextSketch.of("nothing"), known));
  }

  @Test
  void of_longText_keepsFewHashes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(" word").append(i);
    }

    TextSketch sketch = TextSketch.of(text.toString());

    assertEquals(128, sketch.smallest().size());
    assertTrue(sketch.runs() > 9_000);
  }
}

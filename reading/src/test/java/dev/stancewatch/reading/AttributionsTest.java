package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.reading.attribution.Attribution;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttributionsTest {
  private static final Attributions ATTRIBUTIONS = Attributions.load();

  @Test
  void find_splitQuotation_isOneAttributionWithTwoStretches() {
    String text = "\"The tolls stay,\" Harlow said. \"They pay for the bridge.\"";

    List<Attribution> found = ATTRIBUTIONS.find(text);

    assertEquals(1, found.size());
    Attribution attribution = found.getFirst();
    assertEquals(
        List.of("The tolls stay", "They pay for the bridge"),
        attribution.content().stream().map(span -> span.of(text)).toList());
  }

  @Test
  void find_textWithAstralCharacters_countsCodePoints() {
    String text = "\uD83D\uDE80 The minister said that the road would open.";

    Attribution attribution = ATTRIBUTIONS.find(text).getFirst();

    assertEquals("said", attribution.cue().of(text));
    assertEquals("the road would open", attribution.content().getFirst().of(text));
  }
}

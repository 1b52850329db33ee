package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.reading.attribution.Attribution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Harlow is in favour of keeping the toll. | Harlow | is in favour | keeping the toll
          He was against a new bridge. | He | was against | a new bridge
          The union remains opposed to a toll. | The union | remains opposed | to a toll
          In her opinion the toll was too high. | her | In her opinion | the toll was too high
          Harlow said by letter that it would stay. | Harlow | said | it would stay
          Harlow moved that the toll be halved. | Harlow | moved | the toll be halved
          Tilda Stavely said that it would stay. | Tilda Stavely | said | it would stay
          """)
  void find_waysToTakeASide_givesSourceCueAndContent(
      String text, String source, String cue, String content) {
    Attribution found = ATTRIBUTIONS.find(text).getFirst();

    assertEquals(source, found.source().of(text));
    assertEquals(cue, found.cue().of(text));
    assertEquals(List.of(content), found.content().stream().map(s -> s.of(text)).toList());
  }
}

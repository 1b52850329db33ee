package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.reading.attribution.Attribution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          Harlow made it clear that she would not sign. | Harlow | made it clear | she would not sign
          Harlow left no doubt that the toll would stay. | Harlow | left no doubt | the toll would stay
          Harlow let it be known that the toll would stay. | Harlow | let it be known | the toll would stay
          Harlow threw her weight behind a lower toll. | Harlow | threw her weight behind | a lower toll
          Harlow spoke in favour of the bridge. | Harlow | spoke in favour | the bridge
          Harlow came out against the bridge. | Harlow | came out against | the bridge
          It was stated by Harlow that the toll would stay. | Harlow | was stated | the toll would stay
          What Harlow did say, in June, is that it would stay. | Harlow | did say | it would stay
          Harlow declared, with one voice, that it would stay. | Harlow | declared | it would stay
          """)
  void find_waysToTakeASide_givesSourceCueAndContent(
      String text, String source, String cue, String content) {
    Attribution found = ATTRIBUTIONS.find(text).getFirst();

    assertEquals(source, found.source().of(text));
    assertEquals(cue, found.cue().of(text));
    assertEquals(List.of(content), found.content().stream().map(s -> s.of(text)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The guild's warning that the wall was cracked went unread. | The guild's | the wall was cracked
          The union's call for a lower toll has found no friends. | The union's | a lower toll
          Nothing came of the farmers' plea for a bridge. | the farmers' | a bridge
          The ferry sails despite a warning from the harbour board that it leaks. | the harbour board | it leaks
          Residents woke on Friday to the council's advice to stay indoors. | the council's | to stay indoors
          Her opposition to the toll is well known. | Her | the toll
          In the coroner's view, the wall was cracked. | the coroner's | the wall was cracked
          According to Ada Quill, who led the search, the boys slept. | Ada Quill | the boys slept
          The toll fell, according to figures obtained by the guild. | figures obtained by the guild | The toll fell
          The men drank, according to a report by the guild, which has 40 members. | a report by the guild | The men drank
          Harlow, who has long argued that the market should move, was booed. | Harlow | the market should move
          The jurors who wanted an acquittal held out until Sunday. | The jurors | an acquittal
          Harlow has denied giving the order, and no record has been found. | Harlow | giving the order
          Ada Quill asked why the verge had been cut. | Ada Quill | why the verge had been cut
          The council voted 31-29 on Tuesday to keep the toll. | The council | to keep the toll
          After a long debate the synod voted by 231 to 204 to allow it. | the synod | to allow it
          State radio quoted a sailor as saying the boat had sunk. | a sailor | the boat had sunk
          A statement issued after the talks said the toll would stay. | A statement issued after the talks | the toll would stay
          In his speech Bishop Carrow urged farmers to leave. | Bishop Carrow | farmers to leave
          Three months into the strike, Castle Brand says it will not pay. | Castle Brand | it will not pay
          The envoy told the council her government had backed a truce. | The envoy | her government had backed a truce
          "It stays," said Hugo Aldana, Chief Surveyor. | Hugo Aldana, Chief Surveyor | It stays
          "It stays," said Ada Quill on the steps of the Old Court. | Ada Quill | It stays
          A ban on fishing was demanded by conservation groups. | conservation groups | A ban on fishing
          The choice belonged to the council, the mayor said. | the mayor | The choice belonged to the council
          The choice belonged after the vote, Harlow said. | Harlow | The choice belonged after the vote
          The guild, which speaks for cooks, couriers and drivers, demanded talks. | The guild | talks
          Harlow said that she liked the bridge, but that nobody should pay. | Harlow | she liked the bridge, but that nobody should pay
          The guild called on Friday for a lower toll. | The guild | a lower toll
          The council voted by 11 to four to keep the toll. | The council | to keep the toll
          """)
  void find_sourcesAndContent_endWhereTheyEnd(String text, String source, String content) {
    assertTrue(
        ATTRIBUTIONS.find(text).stream()
            .anyMatch(
                found ->
                    found.source() != null
                        && found.source().of(text).equals(source)
                        && found.content().getFirst().of(text).equals(content)),
        () ->
            ATTRIBUTIONS.find(text).stream()
                .map(
                    found -> found.source().of(text) + " => " + found.content().getFirst().of(text))
                .toList()
                .toString());
  }

  @Test
  void find_conditionBehindTheOneWhoSaysIt_belongsToWhatIsSaid() {
    String text = "Nothing would move, Harlow said, until the toll was gone.";

    assertEquals(
        List.of("Nothing would move", "until the toll was gone"),
        ATTRIBUTIONS.find(text).getFirst().content().stream().map(s -> s.of(text)).toList());
  }

  @Test
  void find_quotationOverTwoParagraphs_isHerWhoIsNamedInTheSecond() {
    String text = "\u201cThe cupboard is empty.\n\n\u201cIt will be full,\u201d Ada Quill said.";

    List<Attribution> found = ATTRIBUTIONS.find(text);

    assertEquals(1, found.size());
    assertEquals("Ada Quill", found.getFirst().source().of(text));
    assertEquals(
        List.of("The cupboard is empty", "It will be full"),
        found.getFirst().content().stream().map(span -> span.of(text)).toList());
  }

  @Test
  void find_nounOfARelativeClause_isPartOfWhatIsSaid() {
    String text = "The drug, which its maker says halves the risk, is sold out.";

    Attribution found = ATTRIBUTIONS.find(text).getFirst();

    assertEquals("its maker", found.source().of(text));
    assertEquals(
        List.of("The drug", "halves the risk"),
        found.content().stream().map(span -> span.of(text)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The landslip claimed the lives of six workers.",
        "The school has vowed to stop admitting pupils by lot.",
        "Stopped calling for help, the school said."
      })
  void find_wordsThatOnlyLookLikeCues_areNotHeard(String text) {
    assertTrue(
        ATTRIBUTIONS.find(text).stream()
            .noneMatch(found -> List.of("claimed", "admitting").contains(found.cue().of(text))));
  }
}

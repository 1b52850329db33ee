package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.reading.actor.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Into whose mouth words are put: whom a phrase names, whom it only mentions, and whose a
/// quotation is.
final class SpeakersTest {
  private static final StatementReader READER = StatementReader.load();

  private static List<SpokenStatement> read(String text) {
    return READER.read(text, Samples.actors(), Samples.MARCH);
  }

  private static Speaker last(String text) {
    return read(text).getLast().speaker();
  }

  private static List<ActorId> actors(Speaker speaker) {
    return assertInstanceOf(Speaker.Watched.class, speaker, speaker.toString()).actors();
  }

  /// Who says what, a line for each statement: "quill, mayor: The toll stays / It pays".
  private static List<String> said(String text) {
    return read(text).stream()
        .map(
            found ->
                name(found.speaker())
                    + ": "
                    + String.join(
                        " / ",
                        found.attribution().content().stream().map(s -> s.of(text)).toList()))
        .toList();
  }

  private static String name(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Watched(List<ActorId> ids, _) -> ids.getFirst().value();
      case Speaker.Other(String name, _) -> name;
      case Speaker.Unresolved _ -> "?";
      case Speaker.Unnamed _ -> "-";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tollgate Street chief economist Lina Vost said that the toll would stay.",
        "Harrow Ferry council resident Olena Bondar said that the toll would stay.",
        "Lantern House critic Ivo Brandt said that the toll would stay.",
        "Lantern House expert Ivo Brandt said that the toll would stay.",
        "Quill supporters said that the toll would stay.",
        "The former mayor said that the toll would stay.",
        "The deputy mayor said that the toll would stay.",
        "The acting mayor said that the toll would stay.",
        "Ada Quill was away. The former mayor said that the toll would stay.",
        "Ada Quill was away. The deputy chair of the Ferry Board said that the toll would stay."
      })
  void read_watchedNameThatOnlyModifies_isNotTheSpeaker(String text) {
    assertInstanceOf(Speaker.Other.class, last(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A Lantern House official said that the toll would stay. | mayor
          Tollgate Street officials said that the toll would stay. | council
          Tollgate Street spokeswoman Ena Brill said that the toll would stay. | council
          Lantern House negotiators said that the toll would stay. | mayor
          The Harrow Ferry council leadership said that the toll would stay. | council
          Quill, a former teacher, said that the toll would stay. | quill
          Former mayor Ada Quill said that the toll would stay. | quill
          The mayor, Otto Marsh, said that the toll would stay. | marsh
          The new mayor said that the toll would stay. | mayor
          """)
  void read_watchedNameOrWhoSpeaksForIt_isTheSpeaker(String text, String actor) {
    assertEquals(new ActorId(actor), actors(last(text)).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Deputy Mayor Sander Lund said it was legal. The mayor said the toll would go. | mayor
          Museum Chair Sander Lund said it was legal. The chair of the Ferry Board said it would go. | quill
          Mayor Sander Lund said it was legal. The mayor of Harrow Ferry said it would go. | mayor
          Mayor Sander Lund said it was legal. The mayor said the toll would go. | Mayor Sander Lund
          Museum Chair Sander Lund said it was legal. The chair said it would go. | Museum Chair Sander Lund
          Museum Chair Sander Lund said it was legal. The museum chair said it would go. | Museum Chair Sander Lund
          Ada Quill was there. The board chair said it would go. | quill
          Ada Quill was there. The museum chair said it would go. | The museum chair
          """)
  void read_titleWithoutAName_isWhoWasCalledByAllOfIt(String text, String speaker) {
    assertEquals(speaker, name(last(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quill said the toll would go on, but Marsh told reporters: "It must end, and now." | the toll would go on | It must end, and now
          "The toll stays," Quill said, while Marsh replied: "It must end." | The toll stays | It must end
          Quill said: "The toll stays for good," and Marsh replied: "It must end." | The toll stays for good | It must end
          Quill said the toll was legal and Marsh said: "It must end, and now." | the toll was legal | It must end, and now
          "We will not yield," Quill said. Marsh countered: "It must end." | We will not yield | It must end
          "We will not yield," Quill said. Marsh shot back: "It must end." | We will not yield | It must end
          """)
  void read_twoSpeakersInARow_eachHasTheirOwnWords(String text, String first, String second) {
    assertEquals(List.of("quill: " + first, "marsh: " + second), said(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"The toll stays,\" Quill said, \"and that is that.\"",
        "\"The toll stays,\" Quill said. \"And that is that.\""
      })
  void read_quotationGoesOn_isStillTheSpeakers(String text) {
    assertEquals(1, read(text).size());
    assertEquals(2, read(text).getFirst().attribution().content().size());
  }

  @Test
  void read_quotationBesideAnUnknownVerbOfAnother_isNotThePreviousSpeakers() {
    assertEquals(
        List.of("quill: We will not yield"),
        said("\"We will not yield,\" Quill said. Marsh waved a paper: \"It must end, and now.\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quill rejected the plan. Marsh shook his head. "It must end." | -
          "We will not yield," Quill said. Silence fell. "It must end." | -
          Quill rejected the plan. She shook her head. "It must end." | quill
          Quill rejected the plan. The mayor shook her head. "It must end." | quill
          "We will not yield," Quill said. There was applause. "It must end." | quill
          Quill rejected the plan. "It must end." | quill
          """)
  void read_quotationOfItsOwn_isTheLastSpeakersWhileNobodyElseActs(String text, String speaker) {
    assertEquals(speaker, name(last(text)));
  }

  @Test
  void read_verbThatQuotesOnlyWithItsParticle_isNoCueWithoutIt() {
    assertEquals(
        List.of("marsh: The toll stays for good"),
        said("Marsh fired back: \"The toll stays for good.\""));
    assertEquals(
        List.of("-: The toll stays for good"),
        said("Marsh fired the clerk. \"The toll stays for good.\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The toll must go on, Quill said, while Marsh demanded an end to it. | quill: The toll must go on
          The plan is dead, Quill said on Monday, a day after Marsh proposed an end to the toll. | quill: The plan is dead
          The plan is dead, Quill said, as Marsh left. | quill: The plan is dead
          The plan is dead, according to Quill, a day after Marsh left. | quill: The plan is dead
          The plan is dead, Quill said, and the toll will stay. | quill: The plan is dead / the toll will stay
          The plan, according to Quill, is dead. | quill: The plan / is dead
          Quill said Marsh rejected the truce and demanded a toll. | quill: Marsh rejected the truce and demanded a toll
          Quill said the truce was dead and demanded a toll. | quill: the truce was dead
          """)
  void read_clauseBesideTheSpeaker_isTheirsOnlyIfTheySayIt(String text, String first) {
    assertEquals(first, said(text).getFirst());
  }

  @Test
  void read_joinedVerbBehindAnotherSubject_isOfThatSubject() {
    assertEquals(
        "marsh: a toll", said("Quill said Marsh rejected the truce and demanded a toll.").get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Otto Marsh spoke by phone. Bo Lindqvist arrived in Fell. He said it was late. | Bo Lindqvist
          A senior aide to Otto Marsh said talks had stalled. He said it was late. | A senior aide to Otto Marsh
          A lawyer for Otto Marsh said talks had stalled. He said it was late. | A lawyer for Otto Marsh
          Otto Marsh met experts. He said it was late. | marsh
          A report to Otto Marsh said talks had stalled. He said it was late. | marsh
          """)
  void read_pronoun_isWhoActedLast(String text, String speaker) {
    assertEquals(speaker, name(last(text)));
  }

  @Test
  void read_subjectOfAVerbBeforeAPreposition_saysItAtSecondHand() {
    assertEquals(
        List.of("quill: Marsh insisted on a settlement", "marsh: a settlement"),
        said("Quill said Marsh insisted on a settlement."));
    assertEquals(
        List.of("quill: plans designed for the bridge"),
        said("Quill announced plans designed for the bridge."));
  }

  @Test
  void read_pronounAfterTheSpokeswomanOfAMan_isTheSpokeswoman() {
    String text = "Otto Marsh was away. His spokeswoman said it was late. She said it would stay.";

    assertEquals(new Speaker.Watched(List.of(Samples.MARSH), true), last(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tollgate Street was urged by Marsh to accept a lower toll. | marsh: to accept a lower toll
          Tollgate Street was told by Marsh on Monday that it was late. | marsh: it was late
          The plan was rejected by Marsh. | marsh: The plan
          """)
  void read_passive_isWhatTheAgentSaysAndNotToWhom(String text, String said) {
    assertEquals(List.of(said), said(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bruno Quill sells bread. Ada Quill sells books. Quill said that it was late. | quill
          Ada Quill sells books. Bruno Quill sells bread. Quill said that it was late. | quill
          Bruno Quill sells bread. Quill said that it was late. | Quill
          """)
  void read_surnameOfTwo_isTheWatchedOneIfTheArticleNamesThatOne(String text, String speaker) {
    assertEquals(speaker, name(last(text)));
  }

  private static Actor actor(String id, ActorKind kind, String name, String title) {
    return new Actor(
        new ActorId(id),
        name,
        kind,
        List.of(),
        List.of(title),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  @Test
  void read_titleOfAPersonAndOfTheBodySpokenFor_isBoth() {
    Actors actors =
        Actors.of(
            List.of(
                actor("lund", ActorKind.PERSON, "Edda Lund", "Orsk's ferry minister"),
                actor("office", ActorKind.GOVERNMENT, "Ferry Office", "Orsk's ferry minister")));

    List<SpokenStatement> found =
        READER.read(
            "The Ferry Office said that all was well. Edda Lund said that she was glad. "
                + "Then the minister said that the toll would stay.",
            actors,
            Samples.MARCH);

    assertEquals(
        List.of(new ActorId("office"), new ActorId("lund")), actors(found.getLast().speaker()));
  }

  @Test
  void read_titleOfTwoBodies_isNotGuessed() {
    Actors actors =
        Actors.of(
            List.of(
                actor("east", ActorKind.GOVERNMENT, "Eastmark", "Eastmark's ferry minister"),
                actor("west", ActorKind.GOVERNMENT, "Westmark", "Westmark's ferry minister")));

    List<SpokenStatement> found =
        READER.read(
            "Eastmark said that all was well. Westmark said that it was not. "
                + "Then the minister said that the toll would stay.",
            actors,
            Samples.MARCH);

    assertInstanceOf(Speaker.Unresolved.class, found.getLast().speaker());
  }
}

package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.reading.actor.Speaker;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementReaderTest {
  private static final StatementReader READER = StatementReader.load();

  private static List<SpokenStatement> read(String text, Instant at) {
    return READER.read(text, Samples.actors(), at);
  }

  private static Speaker last(String text) {
    return last(text, Samples.MARCH);
  }

  private static Speaker last(String text, Instant at) {
    return read(text, at).getLast().speaker();
  }

  private static List<ActorId> actors(Speaker speaker) {
    return assertInstanceOf(Speaker.Watched.class, speaker).actors();
  }

  @Test
  void read_surname_isTheWatchedPersonWithTheOfficeHeld() {
    assertEquals(
        List.of(Samples.QUILL, Samples.MAYOR),
        actors(last("Quill said that the toll would stay.")));
  }

  @Test
  void read_titleAfterTheTermEnded_isTheSuccessor() {
    String text = "The mayor said that the toll would stay.";

    assertEquals(List.of(Samples.MAYOR, Samples.QUILL), actors(last(text, Samples.MARCH)));
    assertEquals(List.of(Samples.MAYOR, Samples.MARSH), actors(last(text, Samples.SEPTEMBER)));
  }

  @Test
  void read_pronounAfterASubject_isThatPerson() {
    Speaker speaker = last("Otto Marsh came late. He said that the toll would stay.");

    assertEquals(List.of(Samples.MARSH), actors(speaker));
  }

  @Test
  void read_pronounAfterAStranger_isTheStranger() {
    Speaker speaker =
        last("Otto Marsh left. Vera Lindqvist stayed. She said that the toll would go.");

    assertInstanceOf(Speaker.Other.class, speaker);
  }

  @Test
  void read_pronounAfterAMetonym_isThePersonBefore() {
    Speaker speaker =
        last(
            "Otto Marsh spoke for an hour. On Tollgate Street's offer he was brief. The toll, he"
                + " said, would go.");

    assertEquals(List.of(Samples.MARSH), actors(speaker));
  }

  @Test
  void read_pronounWithoutAntecedent_isUnresolved() {
    assertInstanceOf(Speaker.Unresolved.class, last("She said that the toll would go."));
  }

  @Test
  void read_anotherPersonOfThatSurname_isNotWatched() {
    assertInstanceOf(
        Speaker.Other.class, last("Bruno Quill, a baker, said that the toll was too high."));
  }

  @Test
  void read_surnameInAnArticleAboutTheNamesake_isNotWatched() {
    String text = "Bruno Quill sells bread. Quill said that the toll was too high.";

    assertInstanceOf(Speaker.Other.class, last(text));
  }

  @Test
  void read_spokesperson_speaksOnlyWhileInOffice() {
    String text = "Nell Varga said that the toll would stay.";

    assertEquals(List.of(Samples.COUNCIL), actors(last(text, Samples.MARCH)));
    assertInstanceOf(Speaker.Other.class, last(text, Samples.SEPTEMBER));
  }

  @Test
  void read_metonym_isTheActor() {
    assertEquals(
        List.of(Samples.COUNCIL), actors(last("Tollgate Street rejected calls for a lower toll.")));
  }

  @Test
  void read_aideOfAWatchedPerson_isNotThatPerson() {
    assertInstanceOf(Speaker.Other.class, last("An aide to Ada Quill said the toll would go."));
  }

  @Test
  void read_claimAboutAnActor_isSecondHand() {
    List<SpokenStatement> found =
        read("Vera Lindqvist said that Otto Marsh wants a higher toll.", Samples.MARCH);

    assertEquals(Directness.SECOND_HAND, found.getLast().directness());
    assertEquals(List.of(Samples.MARSH), actors(found.getLast().speaker()));
  }

  @Test
  void read_quotationWithoutATagAfterATaggedOne_isOfTheSameSpeaker() {
    List<SpokenStatement> found =
        read("\"The toll stays,\" Otto Marsh said. He smiled. \"It pays.\"", Samples.MARCH);

    assertEquals(List.of(Samples.MARSH), actors(found.getLast().speaker()));
  }

  @Test
  void read_nameInApposition_isThatPerson() {
    String text = "A member of the Harbour Committee, Otto Marsh, said that the toll would stay.";

    assertEquals(List.of(Samples.MARSH), actors(last(text)));
  }

  @Test
  void read_bodyByItsCommonNoun_isTheOneThatWasNamed() {
    String text =
        "The Council of Harrow Ferry met. Later the council said that the toll would stay.";

    assertEquals(List.of(Samples.COUNCIL), actors(last(text)));
  }

  @Test
  void read_commonNounOfSeveralBodies_isNobodyWatched() {
    String text =
        "The Council of Harrow Ferry met the Fell Valley Council. The council said that the toll"
            + " would stay.";

    assertInstanceOf(Speaker.Other.class, last(text));
  }

  @Test
  void read_houseOfAPerson_speaksForThatPerson() {
    String text = "Otto Marsh was away. His office said that the toll would stay.";

    assertEquals(List.of(Samples.MARSH), actors(last(text)));
  }

  @Test
  void read_titleBeforeTheNameOfAnother_isNotItsHolderToo() {
    assertEquals(
        List.of(Samples.MARSH),
        actors(last("The mayor Otto Marsh said that the toll would stay.")));
  }

  @Test
  void read_pronounBeforeAName_isNotThatName() {
    String text = "Otto Marsh was there. The toll, he told Ada Quill, would stay.";

    assertEquals(List.of(Samples.MARSH), actors(last(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "People who spoke with Otto Marsh on Wednesday said afterwards that the toll would stay.",
        "Traders who met Otto Marsh said that the toll would stay.",
        "A report that criticised Otto Marsh said that the toll would stay."
      })
  void read_nameAtTheEndOfARelativeClause_isNotTheSpeaker(String text) {
    assertInstanceOf(Speaker.Other.class, last(text));
  }

  @Test
  void read_twoNamesInOneSubject_areBothHeard() {
    String text = "Otto Marsh and the town council said that the toll would stay.";

    assertEquals(List.of(Samples.MARSH, Samples.COUNCIL), actors(last(text)));
  }

  @Test
  void read_phraseBeforeTheSubject_isNoPartOfIt() {
    String text = "In question hour on Thursday the mayor said that the toll would stay.";

    assertEquals(List.of(Samples.MAYOR, Samples.QUILL), actors(last(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Otto Marsh said in a note to members that the toll must stay.",
        "Otto Marsh takes the view that the toll must stay.",
        "Otto Marsh called again for a higher toll.",
        "Otto Marsh voted on Tuesday against a motion to scrap the toll.",
        "Otto Marsh sees no alternative to the toll.",
        "The toll, in the judgement of Otto Marsh, must stay."
      })
  void read_waysOfSaying_areHeard(String text) {
    assertEquals(List.of(Samples.MARSH), actors(last(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Otto Marsh does not take the view that the toll must stay.",
        "Otto Marsh was there. It would be wrong to take the view that the toll must stay.",
        "Otto Marsh was last seen no later than Tuesday."
      })
  void read_viewThatNobodyTakes_isNotHeard(String text) {
    assertTrue(read(text, Samples.MARCH).isEmpty());
  }
}

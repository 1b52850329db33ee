package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.TimeFrame;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleReaderTest {
  private static final ArticleReader READER =
      ArticleReader.of(
          Samples.actors(), List.of(Samples.toll()), PolarityJudge.load(), ArticleReader.RULES);

  private static ArticleReading.Skipped skipped(String text) {
    return assertInstanceOf(ArticleReading.Skipped.class, READER.read(Samples.article(text)));
  }

  private static List<Reading> readings(String text) {
    return assertInstanceOf(ArticleReading.Read.class, READER.read(Samples.article(text)))
        .readings();
  }

  @Test
  void read_emptyText_isSkipped() {
    assertEquals(ArticleReading.Stage.EMPTY, skipped(" ").stage());
  }

  @Test
  void read_textWithoutAWatchedActor_isSkipped() {
    assertEquals(
        ArticleReading.Stage.ACTOR, skipped("The orchestra played twice on Monday.").stage());
  }

  @Test
  void read_otherLanguage_isSkippedWithThatReason() {
    ArticleReading.Skipped skipped =
        skipped(
            "Otto Marsh erkl\u00e4rte am Montag, dass die Maut auf der Br\u00fccke bleiben werde,"
                + " weil die Gemeinde das Geld f\u00fcr den Anstrich brauche.");

    assertEquals(ArticleReading.Stage.LANGUAGE, skipped.stage());
    assertTrue(skipped.reason().endsWith("de"));
  }

  @Test
  void read_neighbouringIssue_isSkipped() {
    assertEquals(
        ArticleReading.Stage.ISSUE,
        skipped("Otto Marsh said that the orchestra should play.").stage());
  }

  @Test
  void read_watchedActorOnTheIssue_givesAReadingWithTheWordsThatProveIt() {
    String text = "Otto Marsh said on Monday that the toll on the Brill bridge must be abolished.";

    Reading reading = readings(text).getFirst();

    assertEquals(Samples.MARSH, reading.actor());
    assertEquals("scrap", reading.stance().value());
    assertEquals(Polarity.SUPPORT, reading.polarity());
    assertEquals(TimeFrame.CURRENT, reading.time());
    assertEquals(reading.evidence().quote(), reading.evidence().span().of(text));
  }

  private static TimeFrame timeOfWhatGoesOn(String verb) {
    Article article =
        Samples.article(
            "Ada Quill "
                + verb
                + " the council that the hour was late. The toll on the Brill bridge should be"
                + " abolished before the winter, and for everybody.");
    ArticleReading.Read read = assertInstanceOf(ArticleReading.Read.class, READER.read(article));
    return read.statements().stream()
        .filter(statement -> statement.evidence().quote().startsWith("The toll on the Brill"))
        .findFirst()
        .orElseThrow()
        .time();
  }

  @Test
  void read_sentenceThatGoesOnWithAStatement_isHeardAsTheSpeakersToo() {
    assertEquals(TimeFrame.CURRENT, timeOfWhatGoesOn("told"));
    assertEquals(TimeFrame.PAST, timeOfWhatGoesOn("had told"));
  }

  @Test
  void read_secondStatementOfOneSentence_doesNotProveTheFirstAgain() {
    List<Reading> found =
        readings(
            "Otto Marsh called for an end to the toll on the Brill bridge and said that the money"
                + " would be found.");

    assertEquals(1, found.stream().filter(r -> r.evidence().quote().contains("toll")).count());
  }

  @Test
  void read_secondStatementThatIsDenied_keepsItsNegation() {
    String text =
        "Otto Marsh called for an end to the toll on the Brill bridge and never said that it paid.";
    ArticleReading.Read read =
        assertInstanceOf(ArticleReading.Read.class, READER.read(Samples.article(text)));

    assertEquals("and never said that it paid", read.statements().getLast().evidence().quote());
  }

  /// Opposes whatever is read to it as voted against.
  private static final class Teller implements StanceJudge {
    @Override
    public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
      boolean against =
          text.equals(
              "Otto Marsh voted against the proposal to abolish the toll on the Brill bridge");
      StanceVerdict verdict = against ? new StanceVerdict(0, 1, 0) : StanceVerdict.NEITHER;
      return Collections.nCopies(sentences.size(), verdict);
    }

    @Override
    public String name() {
      return "teller";
    }
  }

  @Test
  void read_voteOnWhatAnEarlierSentenceMoved_isReadWithIt() {
    ArticleReader reader =
        ArticleReader.of(
            Samples.actors(), List.of(Samples.toll()), new Teller(), ArticleReader.RULES);
    String moved = "The proposal to abolish the toll on the Brill bridge was adopted.";
    String both = moved + " Otto Marsh voted against.";
    String apart = moved + "\n\nOtto Marsh voted against.";

    assertEquals(both.substring(0, both.length() - 1), opposed(reader, both));
    assertEquals("Otto Marsh voted against", opposed(reader, apart));
  }

  private static String opposed(ArticleReader reader, String text) {
    ArticleReading.Read read =
        assertInstanceOf(ArticleReading.Read.class, reader.read(Samples.article(text)));
    return read.readings().stream()
        .filter(r -> r.polarity() == Polarity.OPPOSE && r.actor().equals(Samples.MARSH))
        .findFirst()
        .orElseThrow()
        .evidence()
        .quote();
  }

  @Test
  void read_sameArticleTwice_givesTheSameReadings() {
    Article article =
        Samples.article("Otto Marsh said that the toll on the Brill bridge must be abolished.");

    assertEquals(READER.read(article), READER.read(article));
  }

  @Test
  void read_headlineAlone_isNoEvidence() {
    Article plain =
        Samples.article("Otto Marsh said that he liked the Brill bridge and its toll keeper.");
    Article loud =
        new Article(
            plain.id(),
            plain.source(),
            plain.url(),
            "Marsh: abolish the toll on the Brill bridge",
            plain.text(),
            "",
            plain.publishedAt(),
            plain.fetchedAt(),
            "en");

    if (READER.read(loud) instanceof ArticleReading.Read read) {
      read.readings()
          .forEach(reading -> assertTrue(plain.text().contains(reading.evidence().quote())));
    }
  }

  @Test
  void read_copy_saysSo() {
    Article article =
        Samples.article("Otto Marsh said that the toll on the Brill bridge must be abolished.");

    ArticleReading.Read read =
        assertInstanceOf(ArticleReading.Read.class, READER.read(article, true));

    assertFalse(read.readings().isEmpty());
    assertTrue(read.readings().stream().allMatch(Reading::copy));
  }

  @Test
  void read_unnamedOfficial_isAnonymousAndAPersonWithANameIsNot() {
    List<Reading> hidden =
        readings(
            "A Lantern House official said that the toll on the Brill bridge must be abolished.");
    assertFalse(hidden.isEmpty());
    assertTrue(hidden.stream().allMatch(Reading::anonymous));

    List<Reading> open =
        readings("Otto Marsh said that the toll on the Brill bridge must be abolished.");
    assertFalse(open.isEmpty());
    assertTrue(open.stream().noneMatch(Reading::anonymous));
  }

  @Test
  void read_languageWithAReaderOfItsOwn_isHandedToIt() {
    String text =
        "Otto Marsh ha dichiarato che il pedaggio sul ponte deve essere abolito, perch\u00e9 la"
            + " citt\u00e0 non ne ha pi\u00f9 bisogno e nessuno vuole pagarlo ancora.";
    Article article = Samples.article(text);
    ArticleReading.Read read =
        assertInstanceOf(ArticleReading.Read.class, READER.read(article, true));

    assertEquals(article.id(), read.article());
    assertEquals(
        List.of("Otto Marsh: true, Should the Brill bridge have a toll?"),
        read.statements().getFirst().trace());
  }

  private static List<String> said(String text) {
    return switch (READER.read(Samples.article(text))) {
      case ArticleReading.Read read ->
          read.statements().stream().map(statement -> statement.evidence().quote()).toList();
      case ArticleReading.Skipped _ -> List.of();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"did not say", "didn't say", "didn\u2019t say"})
  void read_silence_isNoStatement(String silence) {
    assertEquals(
        List.of(),
        said("Otto Marsh " + silence + " whether the toll on the Brill bridge would stay."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"will not rule out", "won't rule out"})
  void read_whatIsNotRuledOut_isNoStatement(String silence) {
    assertEquals(List.of(), said("Otto Marsh " + silence + " a toll on the Brill bridge."));
    assertFalse(said("Otto Marsh ruled out a toll on the Brill bridge.").isEmpty());
  }
}

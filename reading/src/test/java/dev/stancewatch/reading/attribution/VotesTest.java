package dev.stancewatch.reading.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.TextAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VotesTest {
  private static final TextAnalyzer ANALYZER = TextAnalyzer.load();

  private static List<String> votes(String text) {
    Document document = ANALYZER.analyze(text);
    return Votes.of(document).stream().map(vote -> line(text, vote)).toList();
  }

  private static String line(String text, Attribution vote) {
    return vote.source().of(text)
        + " | "
        + vote.cue().of(text)
        + " | "
        + vote.content().getFirst().of(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ms Holmvik voted against.;Ms Holmvik | voted against",
        "Ms Holmvik voted on Tuesday against it.;Ms Holmvik | voted on Tuesday against",
        "Ms Holmvik has voted for the motion.;Ms Holmvik | voted for",
        "Ms Holmvik voted in favour of the motion, and left.;Ms Holmvik | voted in favour of"
      })
  void of_voteOnWhatWasMoved_isFound(String sentence, String expected) {
    assertEquals(
        List.of(expected + " | motion to cut the fee to 4.25 crowns"),
        votes("The motion to cut the fee to 4.25 crowns was lost. " + sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All members but Ada Quill voted in favour.",
        "All members except Ada Quill voted for it.",
        "Neither Ada Quill nor Otto Marsh voted against.",
        "Ada Quill never voted against.",
        "Ada Quill would have voted against.",
        "If Ada Quill voted against, the fee would stay.",
        "Otto Marsh asked whether Ada Quill voted against.",
        "Otto Marsh claimed that Ada Quill voted against.",
        "Ada Quill voted for the amendment.",
        "Ada Quill voted against the budget.",
        "An amendment by Mr Holm failed. Ada Quill voted for it."
      })
  void of_whatIsNoVoteOnIt_isNotFound(String sentences) {
    assertEquals(List.of(), votes("The motion to scrap the fee was lost. " + sentences));
  }

  @Test
  void of_voteWhoseSentenceNamesAnotherMatter_isOnThat() {
    assertEquals(
        List.of("Ms Holmvik | voted against | motion to publish the votes"),
        votes(
            "The proposal to raise the fee was adopted. A second motion to publish the votes"
                + " failed, and Ms Holmvik voted against it."));
    assertEquals(
        List.of("Ms Holmvik | voted against | motion to publish the votes"),
        votes("The motion to publish the votes failed, and Ms Holmvik voted against it."));
    assertEquals(
        List.of(),
        votes(
            "The proposal to raise the fee was adopted. A second motion failed, and Ms Holmvik"
                + " voted against it."));
    assertEquals(
        List.of("Ms Holmvik | voted against | proposal to raise the fee"),
        votes(
            "The proposal to raise the fee was adopted. The minutes are long, and Ms Holmvik voted"
                + " against it."));
  }

  @Test
  void of_voterNamedByItsLeader_isTheParty() {
    assertEquals(
        List.of("The party led by Ada Quill | voted against | motion to scrap the fee"),
        votes("The motion to scrap the fee was lost. The party led by Ada Quill voted against."));
  }
}

package dev.stancewatch.reading.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EconomyReaderTest {
  private static final EconomyReader READER = EconomyReader.load();

  @ParameterizedTest
  @CsvSource({
    "sees a need for further tightening, 1",
    "sees no need for further tightening, 0",
    "it was hardly the time for easing, 0",
    "easing is likely, -1",
    "prices rose, 1",
    "prices never rose, 0",
    "prices are unlikely to rise, 0",
    "neither prices nor wages rose, 0",
    "prices did n't rise, 0",
    "prices hit hard as they rose, 1"
  })
  void read_negationBeforeWhatTellsADirection_takesItBack(String clause, int heat) {
    List<String> words = List.of(clause.split(" ", -1));
    List<String> stems = words.stream().map(Stemmer::stem).toList();

    assertEquals(heat, READER.read(words, stems).heat());
  }
}

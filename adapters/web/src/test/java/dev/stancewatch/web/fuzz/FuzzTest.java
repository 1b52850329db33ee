package dev.stancewatch.web.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FuzzTest {
  @ParameterizedTest
  @ValueSource(strings = {"feed", "opml", "charset", "date", "url", "sameness"})
  void run_damagedInput_neverThrowsOrHangs(String target) throws IOException {
    List<String> faults = new ArrayList<>();

    long runs = Fuzz.run(Targets.named(target), Duration.ofMillis(500), new Random(7), faults);

    assertTrue(runs > 0, "no input was tried");
    assertEquals(List.of(), faults);
  }
}

package dev.stancewatch.web.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FuzzTest {
  @ParameterizedTest
  @ValueSource(strings = {"feed", "page", "date", "url", "xml", "list", "charset", "sameness"})
  void run_damagedInput_neverThrowsOrHangs(String target) {
    FuzzReport report =
        new FuzzRun(Targets.named(target), new Random(7)).run(Duration.ofMillis(500));

    assertTrue(report.kinds() > 1, report.line());
    assertEquals(List.of(), report.faults());
  }
}

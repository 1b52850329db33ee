package dev.stancewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The single stages: one line out for each line in, and a bad one harms no other.
final class StagesIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "guard | {\"id\":7,\"url\":\"https://example.org/\"} | \"allowed\":true",
        "guard | {\"id\":7,\"url\":\"http://127.0.0.1/\"} | \"allowed\":false",
        "page | {\"id\":7,\"url\":\"https://a.example/1\",\"html\":\"<title>T</title><p>Text.\"} |"
            + " \"canonical_url\":\"https://a.example/1\"",
        "feed |"
            + " {\"id\":7,\"url\":\"https://a.example/\",\"body_base64\":\"PHJzcz48Y2hhbm5lbD48dGl0bGU+VDwvdGl0bGU+PC9jaGFubmVsPjwvcnNzPg==\"}"
            + " | \"title\":\"T\"",
        "feed | {\"id\":7,\"url\":\"https://a.example/\",\"body_base64\":\"aGVsbG8=\"} |"
            + " \"outcome\":\"rejected\"",
        "statements | {\"id\":7,\"text\":\"The mayor said the toll must go.\"} | \"cue\":\"said\"",
        "stance | {\"id\":7,\"actor\":\"Ada Quill\",\"text\":\"Quill ruled out a"
            + " toll.\",\"positions\":{\"A\":\"There should be a toll.\"}} | \"labels\":{\"A\":"
      })
  void stage_goodLineBetweenBadOnes_isAnswered(String stage, String line, String expected) {
    Ran ran = with("oops\n" + line + "\n{\"id\":8}\n", stage);

    List<String> answers = ran.out().lines().toList();
    assertEquals(1, ran.status(), ran.err());
    assertEquals(3, answers.size(), ran.out());
    assertTrue(answers.get(0).contains("\"error\""), answers.get(0));
    assertTrue(answers.get(1).contains(expected), answers.get(1));
    assertTrue(answers.get(1).startsWith("{\"id\":7"), answers.get(1));
    assertTrue(answers.get(2).startsWith("{\"id\":8,\"error\""), answers.get(2));
  }

  private static Ran with(String input, String stage) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return Ran.command(stage);
    } finally {
      System.setIn(before);
    }
  }
}

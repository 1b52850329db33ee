package dev.stancewatch.cli.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// What newspapers do to the text of an agency.
enum Rewrite {
  /// The first half, as papers cut from the end.
  TRUNCATED("copies cut to half") {
    @Override
    String of(String text, String other) {
      List<String> words = words(text);
      return String.join(" ", words.subList(0, (words.size() + 1) / 2));
    }
  },
  /// Another title, a dateline, and matter of the house around it.
  RETITLED("copies with other title and surroundings") {
    @Override
    String of(String text, String other) {
      List<String> foreign = words(other);
      String around = String.join(" ", foreign.subList(0, Math.min(60, foreign.size())));
      return "What you need to know today\n\nHARBOUR CITY (Agency) - " + text + "\n\n" + around;
    }
  },
  /// Common words by synonyms, a hedge before every twelfth, two sentences in other order, the last
  /// one gone.
  REWRITTEN("agency rewrites") {
    @Override
    String of(String text, String other) {
      List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?])\\s+", -1)));
      if (sentences.size() > 3) {
        Collections.swap(sentences, 1, 2);
        sentences.removeLast();
      }
      List<String> words = words(String.join(" ", sentences));
      for (int i = 0; i < words.size(); i++) {
        String synonym = SYNONYMS.get(words.get(i));
        if (synonym != null) {
          words.set(i, synonym);
        } else if (i % 12 == 7) {
          words.set(i, "reportedly " + words.get(i));
        }
      }
      return String.join(" ", words);
    }
  };

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("said", "stated"),
          Map.entry("says", "tells reporters"),
          Map.entry("big", "large"),
          Map.entry("also", "moreover"),
          Map.entry("but", "yet"),
          Map.entry("after", "following"),
          Map.entry("about", "around"),
          Map.entry("more", "further"),
          Map.entry("new", "fresh"),
          Map.entry("because", "since"),
          Map.entry("people", "persons"),
          Map.entry("many", "numerous"),
          Map.entry("told", "informed"),
          Map.entry("when", "as"),
          Map.entry("while", "whereas"),
          Map.entry("can", "may"),
          Map.entry("last", "past"),
          Map.entry("first", "initial"),
          Map.entry("year", "twelve months"),
          Map.entry("years", "seasons"));

  private final String label;

  Rewrite(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /// @param other the text of an article that has nothing to do with it
  abstract String of(String text, String other);

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.strip().split("\\s+")));
  }
}

package dev.stancewatch.reading.relevance;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.reading.stance.ConceptReader;
import dev.stancewatch.reading.text.TextAnalyzer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words by which a text shows that it concerns an issue. Immutable; threads may share it.
///
/// @param anchors names that the issue's own sentences use, such as a river or a treaty; a text on
///   the issue holds one of them, or a term of the pack, or an actor of the issue
/// @param concepts concepts and content words of the stances
public record IssueVocabulary(
    Issue issue, Set<String> anchors, Set<String> concepts, List<List<String>> terms) {
  /// Fewest concepts of the stances that a text on the issue holds.
  private static final int MIN_CONCEPTS = 2;

  public IssueVocabulary {
    anchors = Set.copyOf(anchors);
    concepts = Set.copyOf(concepts);
    terms = List.copyOf(terms);
  }

  public static IssueVocabulary of(Issue issue, Actors actors, ConceptReader reader) {
    Set<String> anchors = new HashSet<>();
    Set<String> concepts = new HashSet<>();
    for (Axis axis : issue.axes()) {
      for (Stance stance : axis.stances()) {
        for (String sentence : stance.sentences()) {
          concepts.addAll(reader.read(sentence).signs().keySet());
          anchors.addAll(names(sentence));
        }
        stance.phrases().forEach(phrase -> concepts.addAll(reader.read(phrase).signs().keySet()));
      }
      anchors.addAll(names(axis.question()));
    }
    Set<String> actorWords = new HashSet<>();
    for (Actor actor : actors.all()) {
      actorWords.addAll(TextAnalyzer.words(actor.name()));
      actor.aliases().forEach(alias -> actorWords.addAll(TextAnalyzer.words(alias)));
    }
    Set<String> own = new HashSet<>(anchors);
    own.removeAll(actorWords);
    return new IssueVocabulary(
        issue,
        own.isEmpty() ? Set.of() : anchors,
        concepts,
        issue.terms().stream().map(TextAnalyzer::words).toList());
  }

  /// Capitalised words inside a sentence.
  private static Set<String> names(String sentence) {
    Set<String> names = new HashSet<>();
    String[] words = sentence.split("[^\\p{L}\\p{N}-]+", -1);
    for (int i = 1; i < words.length; i++) {
      if (!words[i].isEmpty()
          && Character.isUpperCase(words[i].codePointAt(0))
          && words[i].length() > 1) {
        names.add(words[i].toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /// Whether a text concerns the issue.
  ///
  /// @param words of the text, in lower case
  /// @param found concepts of the text
  public boolean concerns(Set<String> words, Set<String> found) {
    for (List<String> term : terms) {
      if (words.containsAll(term)) {
        return true;
      }
    }
    boolean anchored = anchors.isEmpty() || anchors.stream().anyMatch(words::contains);
    return anchored && concepts.stream().filter(found::contains).count() >= MIN_CONCEPTS;
  }
}

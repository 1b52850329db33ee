package dev.stancewatch.reading.actor;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.TextAnalyzer;
import dev.stancewatch.reading.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who was called by which title so far: after "Foreign Minister Lund", "the minister" and "the
/// foreign minister" are Lund, but "the prime minister" is not. One reader of one article uses it;
/// threads may not share it.
final class Titles {
  private static final Set<String> LINKS = Set.of("of", "for", "to");

  /// A title in a phrase.
  ///
  /// @param role the noun alone: "minister"
  /// @param words all of it but articles and pronouns: "minister", "foreign"
  record Title(String role, Set<String> words) {
    Title {
      words = Set.copyOf(words);
    }

    /// Whether somebody with that title may be called by this one, which may be shorter, but not as
    /// if a deputy were the holder.
    boolean calls(Collection<String> title) {
      return title.containsAll(words)
          && Modified.OFFICES.stream().noneMatch(w -> title.contains(w) && !words.contains(w));
    }
  }

  private record Bound(Title title, Speaker speaker) {}

  private final List<Bound> bound = new ArrayList<>();

  /// The title in a phrase such as "the water minister".
  static Optional<Title> find(Sentence sentence, int begin, int end) {
    for (int i = begin; i < end; i++) {
      Token token = sentence.get(i);
      if (LINKS.contains(token.lower())) {
        break;
      }
      boolean last = i + 1 >= end || !sentence.get(i + 1).hasTag("NOUN");
      if (Roles.PERSONAL.contains(token.lower()) && last) {
        return Optional.of(new Title(token.lower(), words(sentence, begin, i, end)));
      }
    }
    return Optional.empty();
  }

  /// The words around a role, from the comma before it and through what it is "of".
  private static Set<String> words(Sentence sentence, int begin, int role, int end) {
    int from = role;
    while (from > begin && !sentence.get(from - 1).hasTag("PUNCT")) {
      from--;
    }
    int to = role + 1;
    boolean linked = to < end && LINKS.contains(sentence.get(to).lower());
    while (linked && to < end && !sentence.get(to).hasTag("PUNCT")) {
      to++;
    }
    Set<String> words = new HashSet<>();
    for (int i = from; i < to; i++) {
      Token token = sentence.get(i);
      boolean names =
          token.hasTag("NOUN") || token.hasTag("PROPN") || token.hasTag("ADJ") || i == role;
      if (names) {
        words.add(token.lower());
      }
    }
    return words;
  }

  /// Notes that somebody with a name was called by a title.
  void bind(Title title, Speaker speaker) {
    bound.add(new Bound(title, speaker));
  }

  /// Who was called by a title last.
  Optional<Speaker> bearer(Title title) {
    return bound.reversed().stream()
        .filter(earlier -> earlier.title().role().equals(title.role()))
        .filter(earlier -> title.calls(earlier.title().words()))
        .map(Bound::speaker)
        .findFirst();
  }

  /// Whether an actor that holds a title may be called by another form of it.
  static boolean isFormOf(Title title, String held) {
    return title.calls(TextAnalyzer.words(held));
  }
}

package dev.stancewatch.core.change;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Reading;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What one article has the actor say at one moment: all its readings that count, together.
///
/// @param live whether the article stands; one that was taken back only keeps names stable
/// @param words never empty, the weightiest first
record Voice(Key key, boolean live, List<Word> words) {
  Voice {
    words = words.stream().sorted(Word.WEIGHTIEST_FIRST).toList();
  }

  /// When it was said.
  Instant when() {
    return key.when();
  }

  boolean denial() {
    return words.stream().anyMatch(word -> word.reading().denial());
  }

  /// Weight of its weightiest word.
  int weight() {
    return words.getFirst().points();
  }

  SortedSet<StanceId> supports() {
    return stances(Polarity.SUPPORT);
  }

  SortedSet<StanceId> opposes() {
    return stances(Polarity.OPPOSE);
  }

  /// The weightiest word for or against a stance.
  Optional<Word> find(StanceId stance, Polarity polarity) {
    return words.stream().filter(word -> word.is(stance, polarity)).findFirst();
  }

  /// Whether the actor takes a stance only with limits, by any of the words.
  boolean limits(StanceId stance) {
    return words.stream()
        .anyMatch(word -> word.is(stance, Polarity.SUPPORT) && word.reading().limited());
  }

  /// The voice with only some of its words.
  ///
  /// @throws IllegalArgumentException if none are left
  Voice keeping(List<Word> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException("a voice needs words: " + key);
    }
    return new Voice(key, live, left);
  }

  private SortedSet<StanceId> stances(Polarity polarity) {
    SortedSet<StanceId> stances = new TreeSet<>();
    for (Word word : words) {
      if (word.reading().polarity() == polarity) {
        stances.add(word.reading().stance());
      }
    }
    return stances;
  }

  /// A place in the order of what was said.
  record Key(Instant when, Instant learnedAt, ArticleId article, boolean live)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::when)
            .thenComparing(Key::learnedAt)
            .thenComparing(Key::article)
            .thenComparing(Key::live);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /// A reading with what its word is worth.
  record Word(Reading reading, int points) {
    static final Comparator<Word> WEIGHTIEST_FIRST =
        Comparator.comparingInt(Word::points)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Word::confidence).reversed())
            .thenComparing(Word::learnedAt)
            .thenComparing(word -> word.reading().id());

    boolean is(StanceId stance, Polarity polarity) {
      return reading.stance().equals(stance) && reading.polarity() == polarity;
    }

    private double confidence() {
      return reading.confidence();
    }

    private Instant learnedAt() {
      return reading.learnedAt();
    }
  }
}

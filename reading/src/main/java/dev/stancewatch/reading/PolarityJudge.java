package dev.stancewatch.reading;

import dev.stancewatch.reading.stance.ConceptReader;
import dev.stancewatch.reading.stance.SignedConcepts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Judges by rules that can be explained: which concepts statement and sentence share, and how many
/// times each is turned around by negation, rejection or an opposite word. Knows nothing that the
/// lexicon does not hold; says "none" then. Threads may share it.
public final class PolarityJudge implements StanceJudge {
  /// A concept that every sentence holds tells the topic, not the side.
  private static final double COMMON_WEIGHT = 0.3;

  /// Share of a sentence's weight that a statement must touch before any side is read.
  private static final double MIN_COVERAGE = 0.3;

  private final ConceptReader reader;

  private PolarityJudge(ConceptReader reader) {
    this.reader = reader;
  }

  /// Loads the lexicon, once per process.
  public static PolarityJudge load() {
    return new PolarityJudge(ConceptReader.load());
  }

  @Override
  public String name() {
    return "polarity-1";
  }

  @Override
  public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
    SignedConcepts statement = reader.read(text);
    List<SignedConcepts> read = sentences.stream().map(reader::read).toList();
    Map<String, Integer> frequency = new HashMap<>();
    for (SignedConcepts sentence : read) {
      sentence.signs().keySet().forEach(concept -> frequency.merge(concept, 1, Integer::sum));
    }
    List<StanceVerdict> verdicts = new ArrayList<>();
    for (SignedConcepts sentence : read) {
      verdicts.add(verdict(statement, sentence, frequency, read.size()));
    }
    return List.copyOf(verdicts);
  }

  private StanceVerdict verdict(
      SignedConcepts statement,
      SignedConcepts sentence,
      Map<String, Integer> frequency,
      int count) {
    double total = 0;
    double touched = 0;
    double agreement = 0;
    double direction = 0;
    double directed = 0;
    for (Map.Entry<String, Double> entry : sentence.signs().entrySet()) {
      boolean common = count > 1 && frequency.getOrDefault(entry.getKey(), 0) == count;
      double weight = (entry.getKey().startsWith("#") ? 1.5 : 1) * (common ? COMMON_WEIGHT : 1);
      total += weight;
      Double sign = statement.signs().get(entry.getKey());
      if (sign != null) {
        touched += weight;
        agreement += weight * sign * entry.getValue();
        boolean tells = reader.tellsDirection(entry.getKey());
        direction += tells ? weight * sign * entry.getValue() : 0;
        directed += tells ? weight : 0;
      }
    }
    if (total == 0 || touched / total < MIN_COVERAGE) {
      return StanceVerdict.NEITHER;
    }
    double strength =
        Math.min(1, 1.2 * touched / total)
            * (statement.hedged() ? 0.5 : 1)
            * (statement.asking() ? 1 : 0.8);
    double side = directed > 0 ? direction / directed : agreement / touched;
    double support = strength * Math.max(0, side);
    double oppose = strength * Math.max(0, -side);
    return new StanceVerdict(support, oppose, 1 - support - oppose);
  }
}

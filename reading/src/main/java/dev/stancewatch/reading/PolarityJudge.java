package dev.stancewatch.reading;

import dev.stancewatch.reading.stance.ConceptReader;
import dev.stancewatch.reading.stance.SignedConcepts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Judges by rules that can be explained: which concepts statement and stance share that the rival
/// stances do not, and whether each is turned around by negation, rejection or an opposite word.
/// Knows nothing that the lexicon does not hold; says "none" then. Threads may share it.
public final class PolarityJudge implements StanceJudge {
  /// Weight of a word that the lexicon does not know, against one for a concept.
  private static final double PLAIN_WEIGHT = 0.5;

  /// How much evidence makes half a conviction.
  private static final double HALF = 0.7;

  private static final double HEDGED = 0.4;

  /// What remains where no word says that the speaker wants it.
  private static final double UNASKED = 0.85;

  /// What remains where the statement lacks what all stances have in common.
  private static final double OFF_TOPIC = 0.8;

  /// What else is shared counts little where the statement wants the other end of a scale.
  private static final double BESIDE_OPPOSITE = 0.3;

  /// Stances whose profile is kept; more than any watch has.
  private static final int MAX_PROFILES = 1000;

  private final ConceptReader reader;
  private final Map<List<String>, Map<String, Meaning>> profiles = new ConcurrentHashMap<>();

  private PolarityJudge(ConceptReader reader) {
    this.reader = reader;
  }

  /// Loads the lexicon, once per process.
  public static PolarityJudge load() {
    return new PolarityJudge(ConceptReader.load());
  }

  @Override
  public String name() {
    return "polarity-2";
  }

  @Override
  public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
    return judgeStances(actorName, text, sentences.stream().map(List::of).toList());
  }

  @Override
  public List<StanceVerdict> judgeStances(
      String actorName, String text, List<List<String>> stances) {
    List<Map<String, Meaning>> profiles = stances.stream().map(this::known).toList();
    SignedConcepts whole = reader.read(text);
    // Where the stances argue from the economy, "unemployment rose" must not count as "raise".
    boolean economy = profiles.stream().anyMatch(p -> p.containsKey(SignedConcepts.HEAT));
    SignedConcepts statement = economy ? whole.withoutEconomy() : whole;
    List<StanceVerdict> verdicts = new ArrayList<>();
    for (Map<String, Meaning> profile : profiles) {
      verdicts.add(verdict(statement, profile, profiles));
    }
    return List.copyOf(verdicts);
  }

  /// What the sentences of a stance say of a concept.
  ///
  /// @param sign mean over the sentences that hold it
  /// @param share of the sentences that hold it
  private record Meaning(double sign, double share) {}

  /// The profile of a stance, made once.
  private Map<String, Meaning> known(List<String> sentences) {
    if (profiles.size() > MAX_PROFILES) {
      profiles.clear();
    }
    return profiles.computeIfAbsent(List.copyOf(sentences), this::profile);
  }

  private Map<String, Meaning> profile(List<String> sentences) {
    Map<String, Integer> sums = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (String sentence : sentences) {
      for (Map.Entry<String, Integer> entry : reader.read(sentence).signs().entrySet()) {
        sums.merge(entry.getKey(), entry.getValue(), Integer::sum);
        counts.merge(entry.getKey(), 1, Integer::sum);
      }
    }
    // Sorted, so that shares add up in one order and to the same digits on every machine.
    Map<String, Meaning> profile = new TreeMap<>();
    counts.forEach(
        (concept, count) -> {
          double sign = sums.getOrDefault(concept, 0) / (double) count;
          profile.put(concept, new Meaning(sign, count / (double) sentences.size()));
        });
    return profile;
  }

  private static StanceVerdict verdict(
      SignedConcepts statement, Map<String, Meaning> profile, List<Map<String, Meaning>> all) {
    double agreeing = 0;
    double opposing = 0;
    double opposite = opposite(statement, profile);
    for (Map.Entry<String, Meaning> entry : profile.entrySet()) {
      int sign = statement.signs().getOrDefault(entry.getKey(), 0);
      double shared = opposite > 0 ? BESIDE_OPPOSITE : 1;
      double weight = shared * weight(entry.getKey(), entry.getValue(), all);
      double agreement = sign * entry.getValue().sign() * weight;
      agreeing += Math.max(0, agreement);
      opposing += Math.max(0, -agreement);
    }
    opposing += opposite;
    double evidence = agreeing + opposing;
    if (evidence == 0) {
      return StanceVerdict.NEITHER;
    }
    double doubt =
        (statement.hedged() ? HEDGED : 1)
            * (statement.asking() ? 1 : UNASKED)
            * (onTopic(statement, all) ? 1 : OFF_TOPIC);
    double strength = evidence / (evidence + HALF) * doubt;
    double support = strength * agreeing / evidence;
    double oppose = strength * opposing / evidence;
    return new StanceVerdict(support, oppose, 1 - support - oppose);
  }

  /// Whether the statement holds what most stances have in common, if they have anything.
  private static boolean onTopic(SignedConcepts statement, List<Map<String, Meaning>> all) {
    Map<String, Integer> holders = new HashMap<>();
    all.forEach(
        profile -> profile.keySet().forEach(concept -> holders.merge(concept, 1, Integer::sum)));
    boolean any = false;
    for (Map.Entry<String, Integer> holder : holders.entrySet()) {
      if (all.size() > 1 && holder.getValue() == all.size()) {
        any = true;
        if (statement.signs().containsKey(holder.getKey())) {
          return true;
        }
      }
    }
    return !any;
  }

  /// A concept that all stances hold alike tells the topic; one that only this stance holds, or
  /// holds the other way round, tells the side, the more so the more of its sentences hold it.
  private static double weight(String concept, Meaning meaning, List<Map<String, Meaning>> all) {
    Set<Integer> alike = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Meaning other = all.get(i).get(concept);
      if (other != null && other.sign() * meaning.sign() > 0) {
        alike.add(i);
      }
    }
    double distinct = all.size() == 1 ? 1 : 1 - (alike.size() - 1) / (double) (all.size() - 1);
    double core = Math.min(1, 0.3 + meaning.share());
    return distinct * core * (concept.startsWith("#") ? 1 : PLAIN_WEIGHT);
  }

  /// The other end of a scale: who wants to raise is against lowering.
  private static double opposite(SignedConcepts statement, Map<String, Meaning> profile) {
    double opposing = 0;
    for (Map.Entry<String, Meaning> entry : profile.entrySet()) {
      String concept = entry.getKey();
      char end = concept.charAt(concept.length() - 1);
      if (!concept.startsWith("#") || (end != '+' && end != '-')) {
        continue;
      }
      String other = concept.substring(0, concept.length() - 1) + (end == '+' ? '-' : '+');
      boolean wanted = statement.signs().getOrDefault(other, 0) > 0 && entry.getValue().sign() > 0;
      opposing += wanted && !profile.containsKey(other) ? 1 : 0;
    }
    return opposing;
  }
}

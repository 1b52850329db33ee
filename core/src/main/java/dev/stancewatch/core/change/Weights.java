package dev.stancewatch.core.change;

import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.statement.Directness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What words are worth as evidence, alone and together. Without state; threads may share it.
final class Weights {
  private final EvidenceRules rules;

  Weights(EvidenceRules rules) {
    this.rules = rules;
  }

  /// Points of one reading, whatever it says.
  int of(Reading reading) {
    if (isBlog(reading)) {
      return rules.blog();
    }
    if (isPrimary(reading)) {
      return rules.primary();
    }
    if (reading.anonymous() && rules.has(Rule.ANONYMOUS)) {
      return rules.anonymous();
    }
    return reading.directness() == Directness.DIRECT ? rules.quotation() : rules.reported();
  }

  /// Points of several words together. Words of one publisher family count once, with the
  /// weightiest. All blogs count as one, unless its family speaks already. State media of the
  /// actor's own state speak for the actor: they count alone, but add nothing to what others
  /// report.
  int together(List<Voice.Word> words) {
    if (words.isEmpty()) {
      return 0;
    }
    if (!rules.has(Rule.CONFIRMATION)) {
      return rules.threshold();
    }
    Map<String, Integer> press = new HashMap<>();
    int ownState = 0;
    for (Voice.Word word : words) {
      if (isOwnState(word.reading())) {
        ownState = Math.max(ownState, word.points());
      } else if (!isBlog(word.reading())) {
        press.merge(witness(word.reading()), word.points(), Math::max);
      }
    }
    int blogs = 0;
    for (Voice.Word word : words) {
      if (isBlog(word.reading()) && !press.containsKey(witness(word.reading()))) {
        blogs = Math.max(blogs, word.points());
      }
    }
    int others = press.values().stream().mapToInt(Integer::intValue).sum() + blogs;
    return Math.max(ownState, others);
  }

  /// Whether a reading is of the actor's own channel or of an official record.
  static boolean isPrimary(Reading reading) {
    Source source = reading.evidence().article().source();
    return source.kind() == SourceKind.OFFICIAL
        && reading.directness() != Directness.SECOND_HAND
        && (source.speaksFor().isEmpty() || source.speaksFor().contains(reading.actor()));
  }

  private boolean isOwnState(Reading reading) {
    Source source = reading.evidence().article().source();
    return rules.has(Rule.STATE_MEDIA)
        && source.kind() == SourceKind.STATE_MEDIA
        && source.speaksFor().contains(reading.actor());
  }

  private boolean isBlog(Reading reading) {
    return rules.has(Rule.BLOGS) && reading.evidence().article().source().kind() == SourceKind.BLOG;
  }

  private String witness(Reading reading) {
    Source source = reading.evidence().article().source();
    if (!rules.has(Rule.FAMILIES)) {
      return "article " + reading.evidence().article().id();
    }
    return "family " + source.family();
  }
}

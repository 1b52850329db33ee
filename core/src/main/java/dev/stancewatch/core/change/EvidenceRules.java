package dev.stancewatch.core.change;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// Every number and switch of the decision, in one place. Weights are points; a change is certain
/// when the points of independent voices reach the threshold. [#standard] gives the values and the
/// reason for each.
///
/// @param threshold points that make a change certain
/// @param primary points of the actor's own document, an official transcript or minutes
/// @param quotation points of the actor's words in quotation marks, named, not in a blog
/// @param reported points of a paraphrase in the press, the actor named as the speaker
/// @param anonymous points of an unnamed speaker's word in the press, quoted or not
/// @param blog points of anything in a blog; all blogs together count once
/// @param firmBaseline points that make a first stance one that a change can start from
/// @param sureReading confidence of the reader, in hundredths, below which a reading is ignored
/// @param corroborationWindow longest time between the first report and one that corroborates it
/// @param denialWindow longest time after a change in which a denial takes it back
/// @param flapWindow time in which a return to a stance just left counts as going back and forth
/// @param settleWindow time without a change after which an unstable position has settled
/// @param active the rules that are on
public record EvidenceRules(
    int threshold,
    int primary,
    int quotation,
    int reported,
    int anonymous,
    int blog,
    int firmBaseline,
    int sureReading,
    Duration corroborationWindow,
    Duration denialWindow,
    Duration flapWindow,
    Duration settleWindow,
    Set<Rule> active) {
  public EvidenceRules {
    if (threshold <= 0) {
      throw new IllegalArgumentException("threshold must be above 0, was " + threshold);
    }
    active = Set.copyOf(active);
  }

  /// The rules that the service works by.
  /// - `threshold` 100: the unit.
  /// - `primary` 100: the actor's own words at the source; nothing better can come.
  /// - `quotation` 100: editors answer for quotation marks; waiting for a second paper would delay
  ///   nearly every true alert.
  /// - `reported` 60: one paraphrase can be wrong; two independent ones (120) are enough.
  /// - `anonymous` 50: two independent papers with unnamed sources are just enough (100).
  /// - `blog` 40: enough beside one named report (100), not beside an unnamed one (90), and never
  ///   among blogs, which copy from each other.
  /// - `firmBaseline` 50: what a blog alone says first is no stance to be moved from.
  /// - `sureReading` 50: a reading more likely wrong than right is none.
  /// - `corroborationWindow` 14 days: a weekly paper gets two issues; later reports tell of
  ///   something else.
  /// - `denialWindow` 14 days: the same length, since a denial answers the reports.
  /// - `flapWindow` 30 days: a return within a month is wavering rather than a decision.
  /// - `settleWindow` 30 days: as long as it takes to be called wavering.
  public static EvidenceRules standard() {
    return new EvidenceRules(
        100,
        100,
        100,
        60,
        50,
        40,
        50,
        50,
        Duration.ofDays(14),
        Duration.ofDays(14),
        Duration.ofDays(30),
        Duration.ofDays(30),
        EnumSet.complementOf(EnumSet.of(Rule.CONDITIONS)));
  }

  /// Whether a rule is on.
  public boolean has(Rule rule) {
    return active.contains(rule);
  }

  /// The same rules with one switched off.
  public EvidenceRules without(Rule rule) {
    EnumSet<Rule> left = EnumSet.noneOf(Rule.class);
    left.addAll(active);
    left.remove(rule);
    return with(left);
  }

  /// The same rules with one switched on.
  public EvidenceRules with(Rule rule) {
    EnumSet<Rule> more = EnumSet.of(rule);
    more.addAll(active);
    return with(more);
  }

  private EvidenceRules with(Set<Rule> rules) {
    return new EvidenceRules(
        threshold,
        primary,
        quotation,
        reported,
        anonymous,
        blog,
        firmBaseline,
        sureReading,
        corroborationWindow,
        denialWindow,
        flapWindow,
        settleWindow,
        rules);
  }
}

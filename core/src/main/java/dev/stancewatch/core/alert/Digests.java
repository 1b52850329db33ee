package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.watch.Watch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides when a subscriber gets a digest, and what stands in it. Pure.
///
/// A dispatch belongs to the digest of the span in which it was recorded, and to no other: the end
/// of a span is a time of the subscriber's schedule, not that of the run, so that a repeated run
/// makes the same digest.
public final class Digests {
  /// A digest is made so much after its span, so that no dispatch of the span is still on its way
  /// to the store.
  public static final Duration MARGIN = Duration.ofMinutes(2);

  /// Who gets what was held and has no digest to get it with: those who are subscribed to the topic
  /// itself, with no wish in the store.
  public static final SubscriptionId HELD = new SubscriptionId("held");

  /// A summary of what was held begins at most so long before the first one.
  private static final Duration FIRST_HELD = Duration.ofDays(1);

  /// Room for text in one message, with some left for what surrounds it.
  private static final int MAX_BYTES = 200_000;

  private Digests() {}

  /// The span of the next digest, if it is due and no quiet hour holds it back.
  ///
  /// @param digestedUntil end of the last digest; empty before the first. It may be older than the
  ///   subscription, if the same address had one before: what came between is not told
  public static Optional<DigestSpan> findDue(
      Subscription subscription, Optional<Instant> digestedUntil, Instant now) {
    Cadence cadence = subscription.wish().cadence();
    Cadence rhythm = cadence == Cadence.IMMEDIATE ? Cadence.DAILY : cadence;
    Instant since = subscription.since();
    Instant after = digestedUntil.filter(until -> until.isAfter(since)).orElse(since);
    Instant until = subscription.digest().lastDue(rhythm, now.minus(MARGIN));
    boolean due = until.isAfter(after) && !subscription.digest().isQuiet(now);
    return due ? Optional.of(new DigestSpan(after, until)) : Optional.empty();
  }

  /// The span of the next summary of what was held; one is due every full hour.
  ///
  /// @param digestedUntil end of the last summary; empty before the first
  public static Optional<DigestSpan> findDueOfHeld(Optional<Instant> digestedUntil, Instant now) {
    Instant until = now.minus(MARGIN).truncatedTo(ChronoUnit.HOURS);
    Instant after = digestedUntil.orElse(until.minus(FIRST_HELD));
    return until.isAfter(after) ? Optional.of(new DigestSpan(after, until)) : Optional.empty();
  }

  /// Whether a dispatch is told in the digest of a subscriber. What went out at once to somebody is
  /// not told to the same again.
  public static boolean tells(Subscription subscription, Dispatch dispatch) {
    Wish wish = subscription.wishAt(dispatch.at());
    if (!wish.interest().covers(dispatch.tags())) {
      return false;
    }
    return switch (dispatch.route()) {
      case IMMEDIATE -> wish.cadence() != Cadence.IMMEDIATE;
      case HELD -> true;
      case DIGEST -> wish.interest().candidates();
    };
  }

  /// The digest in as many parts as it needs; none if there is nothing to say. Nothing moved is
  /// worth a weekly digest, but no daily one.
  ///
  /// @param alerts all that the digest tells, oldest first
  public static List<Digest> make(
      Subscription subscription, DigestSpan span, List<Alert> alerts, Watch watch) {
    Cadence cadence = subscription.wish().cadence();
    List<Alert> last = collapse(alerts);
    if (last.isEmpty() && cadence != Cadence.WEEKLY) {
      return List.of();
    }
    int quiet =
        cadence == Cadence.IMMEDIATE ? -1 : quietAxes(subscription.wish().interest(), watch, last);
    boolean whole = subscription.endpoint().channel() == Channel.SMS;
    return parts(subscription.id(), cadence, span, whole ? List.of(last) : split(last), quiet);
  }

  private static List<Digest> parts(
      SubscriptionId to, Cadence cadence, DigestSpan span, List<List<Alert>> parts, int quietAxes) {
    int total = parts.stream().mapToInt(List::size).sum();
    List<Digest> digests = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      digests.add(
          new Digest(
              to,
              cadence,
              span.after(),
              span.until(),
              i + 1,
              parts.size(),
              total,
              parts.get(i),
              quietAxes));
    }
    return digests;
  }

  /// The summary of what was held, in as many parts as it needs; none if nothing was.
  ///
  /// @param alerts all that were held, oldest first
  public static List<Digest> makeOfHeld(DigestSpan span, List<Alert> alerts) {
    return alerts.isEmpty()
        ? List.of()
        : parts(HELD, Cadence.IMMEDIATE, span, split(collapse(alerts)), -1);
  }

  /// The last alert of each change, by section.
  private static List<Alert> collapse(List<Alert> alerts) {
    Map<ChangeId, Alert> last = new LinkedHashMap<>();
    for (Alert alert : alerts) {
      last.remove(alert.change());
      last.put(alert.change(), alert);
    }
    return last.values().stream().sorted(Comparator.comparing(Section::of)).toList();
  }

  private static List<List<Alert>> split(List<Alert> alerts) {
    List<List<Alert>> parts = new ArrayList<>();
    List<Alert> part = new ArrayList<>();
    int bytes = 0;
    for (Alert alert : alerts) {
      int more = bytes(DigestText.entry(alert));
      if (bytes + more > MAX_BYTES && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(alert);
      bytes += more;
    }
    parts.add(part);
    return parts;
  }

  /// Size of a text within JSON.
  private static int bytes(String text) {
    long escaped = text.chars().filter(c -> c == '"' || c == '\\' || c < ' ').count();
    return text.getBytes(StandardCharsets.UTF_8).length + (int) escaped;
  }

  private static int quietAxes(Interest interest, Watch watch, List<Alert> alerts) {
    Set<AxisKey> quiet = new HashSet<>();
    watch.issues().stream()
        .filter(issue -> interest.issues().isEmpty() || interest.issues().contains(issue.id()))
        .forEach(
            issue -> issue.axes().forEach(axis -> quiet.add(new AxisKey(issue.id(), axis.id()))));
    for (Alert alert : alerts) {
      if (Section.moves(alert)) {
        quiet.remove(new AxisKey(alert.about().issue(), alert.about().axis()));
      }
    }
    return quiet.size();
  }
}

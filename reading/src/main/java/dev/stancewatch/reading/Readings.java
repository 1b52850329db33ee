package dev.stancewatch.reading;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.hash.Sha256;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.position.ReadingId;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.TimeFrame;
import java.util.List;

/// Makes readings and keeps an article from contradicting itself. Stateless; threads may share it.
final class Readings {
  private static final int ID_BYTES = 16;

  /// By how much one of two contradicting readings must be surer to stand.
  private static final double CLEAR = 0.2;

  private Readings() {}

  static Reading of(
      Article article,
      boolean copy,
      Utterance utterance,
      ActorId actor,
      Evidence evidence,
      AxisKey axis,
      StanceCall call,
      String reader) {
    return new Reading(
        id(article, actor, axis, call, evidence),
        actor,
        axis,
        call.stance(),
        call.polarity(),
        utterance.framing().time(),
        utterance.directness(),
        utterance.framing().limited(),
        utterance.framing().denial(),
        utterance.anonymous(),
        copy,
        call.confidence(),
        evidence,
        utterance.saidAt(),
        article.fetchedAt(),
        reader);
  }

  /// Drops what an article says in one breath and denies in the next: of two current readings of
  /// one actor that exclude each other the clearly surer stands, else neither.
  static List<Reading> consistent(List<Reading> readings) {
    return readings.stream()
        .filter(
            reading ->
                readings.stream()
                    .noneMatch(
                        other ->
                            contradicts(reading, other)
                                && other.confidence() > reading.confidence() - CLEAR))
        .toList();
  }

  private static boolean contradicts(Reading a, Reading b) {
    boolean comparable =
        a.actor().equals(b.actor())
            && a.axis().equals(b.axis())
            && a.time() == TimeFrame.CURRENT
            && b.time() == TimeFrame.CURRENT
            && a.directness() == b.directness();
    if (!comparable) {
      return false;
    }
    boolean same = a.stance().equals(b.stance());
    boolean rivals = !same && a.polarity() == Polarity.SUPPORT && b.polarity() == Polarity.SUPPORT;
    return rivals || (same && a.polarity() != b.polarity());
  }

  private static ReadingId id(
      Article article, ActorId actor, AxisKey axis, StanceCall call, Evidence evidence) {
    String content =
        String.join(
            "\n",
            article.id().value(),
            actor.value(),
            axis.toString(),
            call.stance().value(),
            call.polarity().name(),
            evidence.span().toString());
    return new ReadingId(Sha256.hex(content, ID_BYTES));
  }
}

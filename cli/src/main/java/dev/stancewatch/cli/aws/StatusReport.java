package dev.stancewatch.cli.aws;

import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.cli.poll.Healths;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Explaining;
import dev.stancewatch.core.change.ExplanationText;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.core.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a deployment is up to.
///
/// @param lines for people, in an order that does not change
/// @param isWell whether nothing waits for long, every source was polled and none is in trouble
record StatusReport(List<String> lines, boolean isWell) {
  private static final int MOST_UNSENT = 100;

  /// Two sweeps of the outbox.
  private static final Duration LONG = Duration.ofMinutes(20);

  StatusReport {
    lines = List.copyOf(lines);
  }

  static StatusReport of(Archive archive, SourceStates states, Instant now) {
    List<String> lines = new ArrayList<>();
    boolean well = outbox(archive.ledgers(), now, lines);
    for (Known known : archive.known()) {
      lines.add(ExplanationText.stand(Explaining.position(known, EvidenceRules.standard(), now)));
    }
    well &= sources(archive.watch(), states, lines);
    return new StatusReport(lines, well);
  }

  private static boolean outbox(Ledgers ledgers, Instant now, List<String> lines) {
    List<Notice> unsent = ledgers.unsent(MOST_UNSENT);
    if (unsent.isEmpty()) {
      lines.add("outbox: empty");
      return true;
    }
    Duration age = Duration.between(unsent.getFirst().at(), now);
    String count = unsent.size() == MOST_UNSENT ? MOST_UNSENT + " or more" : unsent.size() + "";
    lines.add("outbox: " + count + " unsent, the oldest for " + age.toMinutes() + " minutes");
    return age.compareTo(LONG) < 0;
  }

  private static boolean sources(Watch watch, SourceStates states, List<String> lines) {
    List<SourceId> ids = watch.sources().stream().map(source -> source.source().id()).toList();
    Map<SourceId, SourceState> known = states.find(ids);
    boolean well = true;
    int polled = 0;
    for (PolledSource source : watch.sources()) {
      SourceState state = known.get(source.source().id());
      if (state == null) {
        well = false;
        lines.add(source.source().id() + ": not polled yet");
        continue;
      }
      polled++;
      SourceHealth health = state.health();
      if (!health.why().isEmpty()) {
        well = false;
        lines.add(state.id() + ": " + Healths.word(health) + ", " + health.why());
      }
    }
    lines.add("sources: " + polled + " of " + ids.size() + " were polled");
    return well;
  }
}

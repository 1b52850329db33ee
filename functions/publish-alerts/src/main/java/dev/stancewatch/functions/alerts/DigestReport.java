package dev.stancewatch.functions.alerts;

import java.util.List;

/// What a run of digests did. Whoever is subscribed to the topic itself counts as one subscriber.
///
/// @param sent subscribers who got one
/// @param empty subscribers for whom one was due, but nothing to say
/// @param left subscribers at whom the next run looks, since the time was up
/// @param faults why others get theirs with the next run, one sentence each
public record DigestReport(int sent, int empty, int left, List<String> faults) {
  public DigestReport {
    faults = List.copyOf(faults);
  }
}

package dev.stancewatch.sns;

import dev.stancewatch.core.alert.Cadence;

/// The two topics, by ARN.
///
/// @param alerts for those who are told at once
/// @param digests for those who are told daily or weekly
public record Topics(String alerts, String digests) {
  /// The topic to which a subscriber of a cadence is subscribed.
  public String of(Cadence cadence) {
    return cadence == Cadence.IMMEDIATE ? alerts : digests;
  }
}

package dev.stancewatch.sns.local;

import java.util.Set;

/// What the account may do with text messages.
///
/// @param sandbox whether only verified numbers get messages
/// @param verified numbers that the sandbox lets through
/// @param optedOut numbers whose owners answered STOP
/// @param originationNumbers how many numbers the account can send from
/// @param monthlySpendLimitUsd above which SNS stops sending
public record SmsAccount(
    boolean sandbox,
    Set<String> verified,
    Set<String> optedOut,
    int originationNumbers,
    int monthlySpendLimitUsd) {
  public SmsAccount {
    verified = Set.copyOf(verified);
    optedOut = Set.copyOf(optedOut);
  }

  /// An account that may send to everybody.
  public static SmsAccount open() {
    return new SmsAccount(false, Set.of(), Set.of(), 1, 50);
  }

  /// Why a number gets nothing; empty if it does.
  String refusal(String number) {
    if (optedOut.contains(number)) {
      return "the number has opted out";
    }
    return sandbox && !verified.contains(number)
        ? "the account is in the SMS sandbox and the number is not verified"
        : "";
  }
}

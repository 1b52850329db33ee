package dev.stancewatch.sns;

import dev.stancewatch.core.alert.SmsConcern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SMSSandboxPhoneNumber;

/// Looks at what must be in order before the first text message. Threads may share it.
final class SmsReadiness {
  private static final String SPEND_LIMIT = "MonthlySpendLimit";
  private static final double NEW_ACCOUNT_LIMIT_USD = 1;

  private final SnsClient client;

  SmsReadiness(SnsClient client) {
    this.client = client;
  }

  List<SmsConcern> concerns(String number) {
    List<SmsConcern> concerns = new ArrayList<>();
    if (client.checkIfPhoneNumberIsOptedOut(r -> r.phoneNumber(number)).isOptedOut()) {
      concerns.add(
          new SmsConcern(
              true,
              "The number has opted out of text messages. Its owner must opt in again; AWS lets"
                  + " that happen once in 30 days."));
    }
    if (client.getSMSSandboxAccountStatus(r -> {}).isInSandbox() && !isVerified(number)) {
      concerns.add(
          new SmsConcern(
              true,
              "The account is in the SMS sandbox, which reaches only verified numbers, ten at"
                  + " most. Verify the number in the SNS console, or ask AWS to leave the"
                  + " sandbox."));
    }
    if (client.listOriginationNumbers(r -> {}).phoneNumbers().isEmpty()) {
      concerns.add(
          new SmsConcern(
              false,
              "The account has no origination identity. Some countries, the United States among"
                  + " them, carry no text message without one."));
    }
    Map<String, String> attributes =
        client.getSMSAttributes(r -> r.attributes(SPEND_LIMIT)).attributes();
    if (limit(attributes) <= NEW_ACCOUNT_LIMIT_USD) {
      concerns.add(
          new SmsConcern(
              false,
              "The monthly spend limit for text messages is that of a new account, 1 USD. Beyond"
                  + " it SNS stops sending."));
    }
    return concerns;
  }

  private boolean isVerified(String number) {
    return client.listSMSSandboxPhoneNumbersPaginator(r -> {}).phoneNumbers().stream()
        .filter(one -> number.equals(one.phoneNumber()))
        .map(SMSSandboxPhoneNumber::statusAsString)
        .anyMatch("Verified"::equals);
  }

  private static double limit(Map<String, String> attributes) {
    try {
      return Double.parseDouble(attributes.getOrDefault(SPEND_LIMIT, "1"));
    } catch (NumberFormatException e) {
      return NEW_ACCOUNT_LIMIT_USD;
    }
  }
}

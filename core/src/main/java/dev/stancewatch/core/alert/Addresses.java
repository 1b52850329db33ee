package dev.stancewatch.core.alert;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// Checks addresses, and brings them into the one form under which they are known. Messages never
/// repeat the address. Without state.
final class Addresses {
  private static final int MAX_LOCAL_CHARS = 64;
  private static final int MAX_CHARS = 254;

  /// Dot-atom of RFC 5321, ASCII only: SNS takes no other.
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9-]{2,63}");

  /// E.164: a country code that does not begin with 0, and 15 digits at most.
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private Addresses() {}

  static Checked check(Channel channel, String raw) {
    String text = raw.strip();
    if (text.isEmpty()) {
      return new Wrong("is missing");
    }
    return switch (channel) {
      case EMAIL -> email(text);
      case SMS -> phone(text);
    };
  }

  private static Checked email(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      return new Wrong("is no mail address: expected name@example.org");
    }
    String local = text.substring(0, at);
    if (local.length() > MAX_LOCAL_CHARS || !LOCAL.matcher(local).matches()) {
      return new Wrong("is no mail address: the part before the @ is not one");
    }
    String domain;
    try {
      domain =
          IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return new Wrong("is no mail address: the part after the @ is no domain");
    }
    String address = local + "@" + domain;
    if (!DOMAIN.matcher(domain).matches() || address.length() > MAX_CHARS) {
      return new Wrong("is no mail address: the part after the @ is no domain");
    }
    return new Right(new Endpoint(Channel.EMAIL, address));
  }

  private static Checked phone(String text) {
    String digits = text.replaceAll("[ ().\\-\\u00a0]", "");
    if (PHONE.matcher(digits).matches()) {
      return new Right(new Endpoint(Channel.SMS, digits));
    }
    if (digits.startsWith("00")) {
      return new Wrong("is no number in the form of E.164: begin with + instead of 00");
    }
    return new Wrong(
        "is no number in the form of E.164: + and country code, then the number, as in"
            + " +12025550143");
  }

  /// Whether an address can be reached.
  sealed interface Checked {}

  /// It can.
  record Right(Endpoint endpoint) implements Checked {}

  /// It cannot.
  record Wrong(String message) implements Checked {}
}

package dev.stancewatch.core.alert;

/// Where a subscriber is reached. Printed without the address, so that no log or error holds it.
///
/// @param address a mail address, or a telephone number in the form of E.164
public record Endpoint(Channel channel, String address) {
  public Endpoint {
    if (address.isBlank() || address.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException("an address must be one word");
    }
  }

  @Override
  public String toString() {
    return channel + " (address withheld)";
  }
}

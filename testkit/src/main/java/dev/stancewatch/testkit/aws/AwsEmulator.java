package dev.stancewatch.testkit.aws;

import java.net.URI;

/// An emulator of AWS that answers on this machine. It takes any credentials and any region.
///
/// @param endpoint of all services
public record AwsEmulator(URI endpoint) {
  /// The variable of the environment that names an emulator which somebody else started.
  static final String VARIABLE = "AWS_EMULATOR_URL";

  private static final String LOOPBACK = "http://(127\\.0\\.0\\.1|localhost):\\d+/?";

  /// The emulator at an address.
  ///
  /// @throws IllegalArgumentException if it is not on this machine: tests create and delete
  static AwsEmulator at(String address) {
    if (!address.matches(LOOPBACK)) {
      throw new IllegalArgumentException(
          VARIABLE + " is no address on this machine, such as http://127.0.0.1:5000: " + address);
    }
    return new AwsEmulator(URI.create(address));
  }
}

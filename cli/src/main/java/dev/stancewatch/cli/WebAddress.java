package dev.stancewatch.cli;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Web addresses as people type them. Without state.
public final class WebAddress {
  private WebAddress() {}

  /// The address.
  ///
  /// @param option where it was given, for the message
  /// @throws ParameterException if it is none; it is named
  public static URI of(String text, String option, CommandSpec command) {
    URI address = parsed(text);
    if (address == null
        || address.getHost() == null
        || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
      throw new ParameterException(
          command.commandLine(),
          option + " is no web address that begins with http:// or https://: '" + text + "'");
    }
    return address;
  }

  private static @Nullable URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      return null;
    }
  }
}

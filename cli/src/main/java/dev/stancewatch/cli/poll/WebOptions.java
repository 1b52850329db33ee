package dev.stancewatch.cli.poll;

import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.guard.Names;
import dev.stancewatch.web.http.FetchLimits;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.http.HostTurns;
import dev.stancewatch.web.http.Manners;
import dev.stancewatch.web.http.Pause;
import dev.stancewatch.web.http.UserAgent;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a command goes to the web.
public final class WebOptions {
  private static final String PRODUCT = "Stancewatch";

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "${env:STANCEWATCH_CONTACT}",
      description =
          "Whom site owners can write to: a https: or mailto: address. It is part of the user"
              + " agent. Default: the environment variable STANCEWATCH_CONTACT.")
  String contact = "";

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "A host that may be fetched though it is private. Can be given several times.")
  Set<String> privateHosts = new HashSet<>();

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  /// The clients of one command.
  public record Web(Fetcher fetcher, HostTurns turns, String product) implements AutoCloseable {
    @Override
    public void close() {
      fetcher.close();
    }
  }

  /// Opens what the options describe.
  ///
  /// @throws ParameterException if the contact is missing or no address
  public Web open(InstantSource clock) {
    HostTurns turns = new HostTurns(Manners.STANDARD, clock, Pause.SLEEP);
    Set<String> hosts = new HashSet<>();
    privateHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    try {
      UserAgent agent = new UserAgent(PRODUCT, "1.0", contact == null ? "" : contact);
      Guard guard = new Guard(GuardPolicy.allowing(hosts));
      return new Web(
          new Fetcher(guard, Names.SYSTEM, FetchLimits.STANDARD, agent, turns, clock),
          turns,
          PRODUCT);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--contact: " + e.getMessage(), e);
    }
  }
}

package dev.stancewatch.cli.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `stancewatch subscribe`: one address, told of what it asks for.
@Command(
    name = "subscribe",
    mixinStandardHelpOptions = true,
    description = "Subscribes an address, or changes what it is told.",
    footer = {
      "",
      "Examples:",
      "  stancewatch subscribe --stack stancewatch --email reader@example.org --actor trump",
      "  stancewatch subscribe --email desk@example.org --issue euro-policy-rate --cadence daily"
          + " --at 07:30 --zone Europe/Lisbon --quiet 22:00-07:00 --candidates",
      "  stancewatch subscribe --sms +12025550143 --actor lagarde --grade full"
    })
public final class SubscribeCommand implements Callable<Integer> {
  @Mixin ApiOptions api;

  @Option(names = "--email", paramLabel = "ADDRESS", description = "Mail address.")
  @Nullable String email;

  @Option(names = "--sms", paramLabel = "NUMBER", description = "Telephone number, with + first.")
  @Nullable String sms;

  @Option(names = "--actor", paramLabel = "ID", description = "Id or name. Default: all.")
  List<String> actors = new ArrayList<>();

  @Option(names = "--issue", paramLabel = "ID", description = "Id or title. Default: all.")
  List<String> issues = new ArrayList<>();

  @Option(names = "--grade", paramLabel = "GRADE", description = "full or partial. Default: both.")
  List<String> grades = new ArrayList<>();

  @Option(
      names = "--candidates",
      description = "Tell reports that are not certain too, in digests.")
  boolean candidates;

  @Option(
      names = "--cadence",
      paramLabel = "CADENCE",
      description = "immediate, daily or weekly. Default: immediate.")
  String cadence = "";

  @Option(names = "--at", paramLabel = "TIME", description = "Time of the digest. Default: 08:30.")
  String at = "";

  @Option(names = "--day", paramLabel = "DAY", description = "Day of the weekly digest.")
  String day = "";

  @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone. Default: UTC.")
  String zone = "";

  @Option(names = "--quiet", paramLabel = "HOURS", description = "Hours without digests.")
  String quiet = "";

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if ((email == null) == (sms == null)) {
      throw new ParameterException(command.commandLine(), "give either --email or --sms");
    }
    JsonNode answer = api.client().send("POST", "subscriptions", Json.write(form()));
    SubscriptionLines.print(answer, command.commandLine().getOut());
    return 0;
  }

  private Map<String, Object> form() {
    Map<String, Object> form = new TreeMap<>();
    form.put("channel", email == null ? "sms" : "email");
    form.put("endpoint", email == null ? String.valueOf(sms) : email);
    form.put("actors", actors);
    form.put("issues", issues);
    form.put("grades", grades);
    form.put("candidates", candidates);
    Map.of("cadence", cadence, "at", at, "day", day, "zone", zone, "quiet", quiet)
        .forEach(
            (name, value) -> {
              if (!value.isBlank()) {
                form.put(name, value);
              }
            });
    return form;
  }
}

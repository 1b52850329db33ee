package dev.stancewatch.cli.subscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.cli.DataFault;
import java.net.URI;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import software.amazon.awssdk.regions.Region;

final class ApiOptionsTest {
  private static final URI GATEWAY =
      URI.create("https://abc123.execute-api.ap-southeast-2.amazonaws.com/");
  private static final URI OWN_NAME = URI.create("https://alerts.example.org/");

  @Test
  void client_withoutAnyAddress_saysWhatToDo() {
    ApiOptions options = parsed();
    options.endpoint = "";

    String said = assertThrows(DataFault.class, options::client).getMessage();

    assertEquals(1, said.lines().count());
    assertTrue(said.contains("--stack") && said.contains("--endpoint"), said);
    assertTrue(said.contains("stancewatch atom"), said);
  }

  @Test
  void signedFor_isTheRegionGiven_thenThatOfTheAddress_thenThatOfTheEnvironment() {
    String before = System.getProperty("aws.region", "");
    System.setProperty("aws.region", "eu-south-1");
    try {
      assertEquals(
          Region.US_WEST_2, parsed("--region", "us-west-2").signedFor(GATEWAY), "as it was given");
      assertEquals(Region.AP_SOUTHEAST_2, parsed().signedFor(GATEWAY), "as the address names it");
      assertEquals(Region.EU_SOUTH_1, parsed().signedFor(OWN_NAME), "as the environment has it");
    } finally {
      if (before.isEmpty()) {
        System.clearProperty("aws.region");
      } else {
        System.setProperty("aws.region", before);
      }
    }
  }

  private static ApiOptions parsed(String... arguments) {
    SubscriptionsCommand command = new SubscriptionsCommand();
    new CommandLine(command).parseArgs(arguments);
    return command.api;
  }
}

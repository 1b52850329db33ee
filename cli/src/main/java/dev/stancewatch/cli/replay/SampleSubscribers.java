package dev.stancewatch.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.cli.DataFault;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.DigestTime;
import dev.stancewatch.core.alert.Endpoint;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.JsonFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// Who is subscribed in a replay: those of `subscribers.json` in its folder, or one by email and
/// one by SMS for everything.
final class SampleSubscribers {
  private static final String OWNER = "replay";

  private SampleSubscribers() {}

  /// Reads the subscribers of a folder.
  ///
  /// @param since from when on they are subscribed
  /// @throws DataFault if the file is there and wrong
  static List<Subscription> read(Path folder, Instant since) throws IOException {
    Path file = folder.resolve("subscribers.json");
    if (!Files.exists(file)) {
      return List.of(
          everything(Channel.EMAIL, "reader@example.org", since),
          everything(Channel.SMS, "+12025550143", since));
    }
    try {
      JsonNode list = Json.tree(Files.readString(file));
      return StreamSupport.stream(list.spliterator(), false)
          .map(node -> subscription(node, since))
          .toList();
    } catch (JsonFault | IllegalArgumentException e) {
      throw new DataFault(file + ": " + e.getMessage(), e);
    }
  }

  private static Subscription subscription(JsonNode node, Instant since) {
    Interest interest =
        new Interest(
            words(node.path("actors")).stream().map(ActorId::new).toList(),
            words(node.path("issues")).stream().map(IssueId::new).toList(),
            words(node.path("grades")).stream()
                .map(word -> Grade.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList(),
            node.path("candidates").asBoolean());
    Channel channel = Channel.valueOf(node.path("protocol").asText("").toUpperCase(Locale.ROOT));
    Cadence cadence =
        Cadence.valueOf(node.path("cadence").asText("immediate").toUpperCase(Locale.ROOT));
    Endpoint endpoint = new Endpoint(channel, node.path("endpoint").asText(""));
    return subscription(endpoint, new Wish(since, interest, cadence));
  }

  private static Subscription everything(Channel channel, String address, Instant since) {
    Wish wish = new Wish(since, Interest.everything(), Cadence.IMMEDIATE);
    return subscription(new Endpoint(channel, address), wish);
  }

  private static Subscription subscription(Endpoint endpoint, Wish wish) {
    return Subscription.of(OWNER, endpoint, wish, DigestTime.standard());
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}

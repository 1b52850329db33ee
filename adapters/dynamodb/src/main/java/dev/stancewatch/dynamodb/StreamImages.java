package dev.stancewatch.dynamodb;

import dev.stancewatch.core.change.Notice;
import dev.stancewatch.json.Json;
import java.util.Map;
import java.util.Optional;

/// Items as the stream of the table shows them.
public final class StreamImages {
  private StreamImages() {}

  /// The notice that an item holds; empty if the item is something else.
  ///
  /// @param strings the string attributes of the new image
  /// @throws dev.stancewatch.json.JsonFault if it is a notice that cannot be read
  public static Optional<Notice> findNotice(Map<String, String> strings) {
    boolean isNotice =
        strings.getOrDefault(Keys.PK, "").startsWith(Keys.LEDGER_PREFIX)
            && strings.getOrDefault(Keys.SK, "").startsWith(Keys.NOTICE_PREFIX);
    return isNotice
        ? Optional.of(Json.read(strings.getOrDefault(Items.BODY, ""), Notice.class))
        : Optional.empty();
  }

  /// The string attributes of a notice as the stream shows them, for replays and tests.
  public static Map<String, String> of(Notice notice) {
    return Map.of(
        Keys.PK, Keys.ledger(notice.change().key()),
        Keys.SK, Keys.notice(0),
        Items.BODY, Json.write(notice));
  }
}

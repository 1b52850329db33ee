package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.number;
import static dev.stancewatch.dynamodb.Items.text;

import dev.stancewatch.core.source.SeenItem;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The state of a source as an item. What was seen is most of it and is written anew with every
/// change of a feed, so it is packed: 33 bytes for an item whose article is named after its link.
final class SourceItems {
  static final String VERSION = "state_version";
  private static final String SEEN = "seen";

  private SourceItems() {}

  static Map<String, AttributeValue> item(SourceState state) {
    Map<String, AttributeValue> item = new HashMap<>(Items.key(Keys.source(state.id()), Keys.META));
    item.put(VERSION, number(state.version()));
    item.put(Items.BODY, text(Json.write(withSeen(state, List.of()))));
    item.put(SEEN, Items.bytes(pack(state.id(), state.seen())));
    return item;
  }

  static SourceState state(Map<String, AttributeValue> item) {
    SourceState state = Json.read(Items.string(item, Items.BODY), SourceState.class);
    return withSeen(state, unpack(state.id(), Items.bytes(item, SEEN)));
  }

  private static byte[] pack(SourceId source, List<SeenItem> seen) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(seen.size());
      for (SeenItem one : seen) {
        boolean usual = one.article().equals(usualName(source, one.link()));
        out.writeBoolean(usual);
        if (!usual) {
          out.writeUTF(one.article());
        }
        out.writeLong(one.guid());
        out.writeLong(one.link());
        out.writeLong(one.title());
        out.writeLong(one.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<SeenItem> unpack(SourceId source, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = in.readInt();
      List<SeenItem> seen = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        boolean usual = in.readBoolean();
        String name = usual ? "" : in.readUTF();
        long guid = in.readLong();
        long link = in.readLong();
        String article = usual ? usualName(source, link) : name;
        seen.add(new SeenItem(article, guid, link, in.readLong(), in.readLong()));
      }
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException("what was seen of " + source + " is damaged", e);
    }
  }

  private static String usualName(SourceId source, long link) {
    return source + "-" + Long.toHexString(link);
  }

  private static SourceState withSeen(SourceState state, List<SeenItem> seen) {
    return new SourceState(
        state.id(),
        state.version(),
        state.url(),
        state.configured(),
        state.validators(),
        state.validatorsAt(),
        state.digest(),
        state.health(),
        state.lastGoodAt(),
        state.pace(),
        state.nextAt(),
        state.move(),
        seen);
  }
}

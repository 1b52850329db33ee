package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.number;
import static dev.stancewatch.dynamodb.Items.text;

import dev.stancewatch.core.watch.WatchFile;
import dev.stancewatch.core.watch.WatchSet;
import dev.stancewatch.core.watch.WatchSets.Current;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.JsonFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A pushed set of watch files as an item, and back.
final class WatchSetItems {
  static final String VERSION = "watches_version";
  private static final String SHA256 = "sha256";
  private static final String PUSHED_AT = "pushed_at";
  private static final String FILES = "files";

  /// More than gzip makes of any set of watch files.
  private static final int MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

  private WatchSetItems() {}

  static Map<String, AttributeValue> item(
      long version, Instant pushedAt, String sha256, byte[] packed) {
    Map<String, AttributeValue> item = new HashMap<>(Items.key(Keys.WATCHES, Keys.META));
    item.put(VERSION, number(version));
    item.put(PUSHED_AT, text(pushedAt.toString()));
    item.put(SHA256, text(sha256));
    item.put(FILES, Items.bytes(packed));
    return item;
  }

  static byte[] pack(WatchSet set) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(Json.write(new Files(set.files())).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Current current(Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      return new Current.None();
    }
    long version = number(item, VERSION);
    try {
      WatchSet set = new WatchSet(unpack(Items.bytes(item, FILES)).files());
      if (!set.sha256().equals(Items.string(item, SHA256))) {
        return new Current.Unreadable(version, "its files are not those that were pushed");
      }
      return new Current.Found(version, Instant.parse(Items.string(item, PUSHED_AT)), set);
    } catch (IOException
        | JsonFault
        | DateTimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      return new Current.Unreadable(version, "it cannot be unpacked: " + e.getMessage());
    }
  }

  private static Files unpack(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] json = in.readNBytes(MAX_UNPACKED_BYTES);
      return Json.read(new String(json, StandardCharsets.UTF_8), Files.class);
    }
  }

  /// What is packed.
  private record Files(List<WatchFile> files) {}
}

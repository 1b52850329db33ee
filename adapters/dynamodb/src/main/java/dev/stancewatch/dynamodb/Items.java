package dev.stancewatch.dynamodb;

import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.json.Json;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of the table, made from records of the core and back.
final class Items {
  static final String BODY = "body";
  static final String VERSION = "ledger_version";
  static final String ENTRY_COUNT = "entry_count";
  static final String NOTICE_COUNT = "notice_count";
  static final String EXPIRES_AT = "expires_at";
  static final String LEDGER = "ledger";
  static final String NOTICE = "notice";

  private Items() {}

  static Map<String, AttributeValue> entry(PositionKey key, int index, LogEntry entry) {
    return Map.of(
        Keys.PK,
        text(Keys.ledger(key)),
        Keys.SK,
        text(Keys.entry(index)),
        BODY,
        text(Json.write(new Written(entry))));
  }

  static Map<String, AttributeValue> notice(PositionKey key, int index, Notice notice) {
    return Map.of(
        Keys.PK,
        text(Keys.ledger(key)),
        Keys.SK,
        text(Keys.notice(index)),
        Keys.UNSENT_PK,
        text(Keys.UNSENT),
        Keys.UNSENT_SK,
        text(Keys.age(notice)),
        BODY,
        text(Json.write(notice)));
  }

  /// An item under another key that leads to a ledger, or to a notice in it.
  static Map<String, AttributeValue> pointer(String pk, String sk, Map<String, String> to) {
    Map<String, AttributeValue> item = new HashMap<>(key(pk, sk));
    to.forEach((name, value) -> item.put(name, text(value)));
    return item;
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(Keys.PK, text(pk), Keys.SK, text(sk));
  }

  static LogEntry entry(Map<String, AttributeValue> item) {
    return Json.read(string(item, BODY), Written.class).entry();
  }

  static Notice notice(Map<String, AttributeValue> item) {
    return Json.read(string(item, BODY), Notice.class);
  }

  /// A string attribute that every item of its kind has.
  ///
  /// @throws IllegalStateException if it is missing, which means that something else wrote the item
  static String string(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.s() == null) {
      throw new IllegalStateException("item " + item.get(Keys.PK) + " has no " + name);
    }
    return value.s();
  }

  /// A binary attribute; empty if there is none.
  static byte[] bytes(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.b() == null ? new byte[0] : value.b().asByteArray();
  }

  static AttributeValue bytes(byte[] value) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(value));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /// A number that an item carries; 0 if there is no such item.
  static long number(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? 0 : Long.parseLong(value.n());
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /// Wraps an entry, so that its variant is written along.
  private record Written(LogEntry entry) {}
}

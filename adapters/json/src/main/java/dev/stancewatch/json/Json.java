package dev.stancewatch.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.alert.Former;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.EntryId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.ReadingId;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceId;
import java.util.List;

/// Writes and reads records of the core. Names are in snake case, identifiers are plain strings,
/// instants are ISO 8601, enums are in lower case with hyphens. Threads may share it.
public final class Json {
  private static final List<Class<? extends Record>> IDENTIFIERS =
      List.of(
          ActorId.class,
          SourceId.class,
          PublisherFamily.class,
          IssueId.class,
          AxisId.class,
          StanceId.class,
          ArticleId.class,
          ReadingId.class,
          ChangeId.class,
          EntryId.class,
          NoticeId.class,
          AlertId.class,
          SubscriptionId.class);

  /// Sealed families whose variants are written with their name.
  private static final List<Class<?>> FAMILIES =
      List.of(LogEntry.class, Position.class, Former.class, SourceHealth.class);

  private static final JsonMapper MAPPER = mapper();

  private Json() {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new HyphenEnums())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    for (Class<? extends Record> identifier : IDENTIFIERS) {
      builder.addMixIn(identifier, Identifier.class);
    }
    for (Class<?> family : FAMILIES) {
      builder.addMixIn(family, Typed.class);
      name(builder, family);
    }
    JsonMapper mapper = builder.build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build());
    return mapper;
  }

  /// Names the variants of a sealed family after their records, in the words of the enums.
  private static void name(JsonMapper.Builder builder, Class<?> family) {
    for (Class<?> variant : family.getPermittedSubclasses()) {
      builder.registerSubtypes(
          new NamedType(variant, HyphenEnums.hyphens(variant.getSimpleName())));
    }
  }

  /// Writes a record on one line.
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /// Reads a record.
  ///
  /// @throws JsonFault if the text is no JSON or not of that form; the message names the place
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new JsonFault(e);
    }
  }

  /// Reads any JSON.
  ///
  /// @throws JsonFault if the text is no JSON
  public static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new JsonFault(e);
    }
  }

  /// A variant of a sealed family says which one it is.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  /// An identifier is its value and nothing around it. Jackson matches the members by signature.
  private abstract static class Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("UnusedVariable") // Only the signature counts.
    Identifier(String value) {}

    @JsonValue
    abstract String value();
  }
}

package dev.stancewatch.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes `STATE_MEDIA` as `state-media` and reads it back, for every enum.
final class HyphenEnums extends SimpleModule {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("rawtypes") // Jackson's modifier hands over raw enum types.
  HyphenEnums() {
    super("hyphen-enums");
    addSerializer(new Writer());
    setDeserializerModifier(
        new BeanDeserializerModifier() {
          @Override
          public JsonDeserializer<?> modifyEnumDeserializer(
              DeserializationConfig config,
              JavaType type,
              BeanDescription description,
              JsonDeserializer<?> standard) {
            return new Reader(type.getRawClass());
          }
        });
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// `SecondHand` as `second-hand`.
  static String hyphens(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("rawtypes")
  private static final class Writer extends StdSerializer<Enum> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(word(value));
    }
  }

  private static final class Reader extends StdDeserializer<Enum<?>> {
    private static final long serialVersionUID = 1L;

    Reader(Class<?> type) {
      super(type);
    }

    @Override
    public Enum<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = in.getText();
      Optional<Enum<?>> found =
          Arrays.stream((Enum<?>[]) handledType().getEnumConstants())
              .<Enum<?>>map(constant -> constant)
              .filter(constant -> word(constant).equals(text))
              .findFirst();
      if (found.isEmpty()) {
        throw context.weirdStringException(text, handledType(), "one of " + known());
      }
      return found.get();
    }

    private String known() {
      return Arrays.stream((Enum<?>[]) handledType().getEnumConstants())
          .map(HyphenEnums::word)
          .collect(Collectors.joining(", "));
    }
  }
}

package org.handrail.foundation.platform.web;

import java.lang.reflect.Constructor;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Turns text into any typed id: {@code PlanId}, {@code SessionId} and so on. */
final class IdConverterFactory implements ConverterFactory<String, Id> {

  @Override
  public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
    Constructor<T> constructor;
    try {
      constructor = type.getDeclaredConstructor(UUID.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("A typed id is a record with one UUID: " + type.getName(), e);
    }
    return new Converter<>() {
      @Override
      @SuppressWarnings("NullAway") // Spring's own signature allows null here, through a nullable type argument
      public @Nullable T convert(String text) {
        try {
          // An empty choice in a form means "none".
          return text.isBlank() ? null : constructor.newInstance(UUID.fromString(text));
        } catch (ReflectiveOperationException e) {
          throw new IllegalArgumentException(e);
        }
      }
    };
  }
}

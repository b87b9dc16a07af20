package org.handrail.foundation.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person can choose in a form.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a second line, or null
 */
public record Choice(String value, String label, @Nullable String hint) {

  public Choice(String value, String label) {
    this(value, label, null);
  }

  /** One choice for each item, in its order. */
  public static <T> List<Choice> of(Iterable<? extends T> items, Function<? super T, String> value,
      Function<? super T, String> label) {
    var all = new ArrayList<Choice>();
    items.forEach(item -> all.add(new Choice(value.apply(item), label.apply(item))));
    return List.copyOf(all);
  }

  /** One choice for each constant, sent by its name. */
  public static <E extends Enum<E>> List<Choice> of(E[] constants, Function<? super E, String> label) {
    return of(List.of(constants), Enum::name, label);
  }
}

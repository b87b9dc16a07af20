package org.handrail.foundation.platform.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed and what we answered to it: a page redrawn after a refusal shows both.
 *
 * @param values field name to what was typed; a box ticked several times has several values
 * @param errors field name to the message beside it
 * @param messages refusals that belong to no single field
 */
public record Form(Map<String, List<String>> values, Map<String, String> errors, List<String> messages) {

  public Form {
    values = Map.copyOf(values);
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    messages = List.copyOf(messages);
  }

  /** An untouched form. */
  public static Form empty() {
    return new Form(Map.of(), Map.of(), List.of());
  }

  /** A form that opens with what we know; null values are left out. */
  public static Form of(Map<String, ? extends @Nullable Object> known) {
    var values = new LinkedHashMap<String, List<String>>();
    known.forEach((name, value) -> {
      if (value instanceof Iterable<?> many) {
        var all = new ArrayList<String>();
        many.forEach(one -> all.add(String.valueOf(one)));
        values.put(name, List.copyOf(all));
      } else if (value != null) {
        values.put(name, List.of(value.toString()));
      }
    });
    return new Form(values, Map.of(), List.of());
  }

  /** What was sent, word for word. */
  public static Form typed(Map<String, String[]> parameters) {
    var values = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, sent) -> values.put(name, List.of(sent)));
    return new Form(values, Map.of(), List.of());
  }

  /** The same form with what was refused, each refusal beside its field; the first of a field counts. */
  public Form refused(List<Refusal> refusals) {
    var beside = new LinkedHashMap<String, String>();
    var general = new ArrayList<String>();
    for (Refusal refusal : refusals) {
      if (refusal.field() == null) {
        general.add(refusal.message());
      } else {
        beside.putIfAbsent(refusal.field(), refusal.message());
      }
    }
    return new Form(values, beside, general);
  }

  /** The first value of a field; empty when nothing was typed. */
  public String value(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** Every value of a field. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** True when the field holds this value: a radio, an option or a ticked box. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** The message beside a field, or null. */
  public @Nullable String error(String name) {
    return errors.get(name);
  }

  /** True when anything was refused. */
  public boolean refused() {
    return !errors.isEmpty() || !messages.isEmpty();
  }
}

package org.handrail.foundation.worklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.platform.Role;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The escalation chains of {@code worklist/chains.json}. */
@Component
public class Chains {
  private final Map<String, Chain> byName = new LinkedHashMap<>();
  private final String version;
  private final ReadingHours hours;

  Chains() {
    JsonNode root = read();
    version = root.required("version").stringValue();
    JsonNode read = root.required("readingHours");
    hours = new ReadingHours(
        LocalTime.parse(read.required("from").stringValue()), LocalTime.parse(read.required("until").stringValue()));
    for (JsonNode chain : root.required("chains").values()) {
      Chain one = chain(chain);
      if (byName.put(one.name(), one) != null) {
        throw new IllegalStateException("worklist/chains.json: chain " + one.name() + " is there twice");
      }
    }
  }

  /** @throws IllegalArgumentException for an unknown name: names come from our own data files */
  public Chain get(String name) {
    Chain chain = byName.get(name);
    if (chain == null) {
      throw new IllegalArgumentException("no escalation chain " + name + "; there are " + byName.keySet());
    }
    return chain;
  }

  /** When somebody reads what comes in, every day, in local time. */
  ReadingHours readingHours() {
    return hours;
  }

  /** The version of the data, kept with every task. */
  String version() {
    return version;
  }

  private static JsonNode read() {
    try (InputStream in = Objects.requireNonNull(Chains.class.getResourceAsStream("/worklist/chains.json"))) {
      return JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read worklist/chains.json", e);
    }
  }

  private static Chain chain(JsonNode node) {
    JsonNode around = node.get("aroundTheClock");
    return new Chain(
        node.required("name").stringValue(),
        node.required("label").stringValue(),
        Duration.parse(node.required("actBy").stringValue()),
        around != null && around.booleanValue(),
        node.required("steps").values().stream().map(Chains::step).toList(),
        node.required("actions").values().stream()
            .map(a -> new Chain.Action(a.required("code").stringValue(), a.required("label").stringValue()))
            .toList());
  }

  private static Chain.Step step(JsonNode node) {
    String to = node.required("to").stringValue();
    boolean fromDue = node.has("afterDue");
    return new Chain.Step(
        Duration.parse(node.required(fromDue ? "afterDue" : "after").stringValue()),
        fromDue,
        Chain.While.valueOf(node.required("while").stringValue().toUpperCase(java.util.Locale.ROOT)),
        to.equals("on-call")
            ? new Chain.Target.OnCallList(Role.valueOf(node.required("otherwise").stringValue()))
            : new Chain.Target.RoleQueue(Role.valueOf(to)));
  }
}

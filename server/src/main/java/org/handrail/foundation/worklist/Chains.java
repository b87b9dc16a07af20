package org.handrail.foundation.worklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.platform.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The escalation chains: {@code worklist/chains/*.json}, one file for each room that opens tasks. A chain counts steps from
 * the opening of the task ({@code after}) or from its promised time ({@code afterDue}).
 */
@Component
public class Chains {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Chain> byName = new LinkedHashMap<>();
  private final ReadingHours hours;

  Chains() {
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:worklist/chains/*.json")) {
        add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list worklist/chains", e);
    }
    JsonNode read = read(new ClassPathResource("worklist/reading-hours.json"));
    hours = new ReadingHours(
        LocalTime.parse(read.required("from").stringValue()), LocalTime.parse(read.required("until").stringValue()));
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

  private void add(Resource file) {
    JsonNode root = read(file);
    String version = root.required("version").stringValue();
    for (JsonNode node : root.required("chains").values()) {
      Chain chain = chain(node, version);
      if (byName.put(chain.name(), chain) != null) {
        throw new IllegalStateException(file + ": there is another chain " + chain.name());
      }
    }
  }

  private static JsonNode read(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Chain chain(JsonNode node, String version) {
    JsonNode around = node.get("aroundTheClock");
    return new Chain(
        node.required("name").stringValue(),
        version,
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
        Chain.While.valueOf(node.required("while").stringValue().toUpperCase(Locale.ROOT)),
        to.equals("on-call")
            ? new Chain.Target.OnCallList(Role.valueOf(node.required("otherwise").stringValue()))
            : new Chain.Target.RoleQueue(Role.valueOf(to)));
  }
}

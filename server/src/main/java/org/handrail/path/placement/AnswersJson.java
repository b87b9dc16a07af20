package org.handrail.path.placement;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handrail.foundation.rules.Answers;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Ratings and flags as they are stored: small objects whose names are the ids of the pack. */
@Component
class AnswersJson {
  private record Stored(Map<String, Integer> ratings, Set<String> flags) {}

  private final JsonMapper mapper;

  AnswersJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Ratings and flags together. */
  String write(Answers answers) {
    return mapper.writeValueAsString(new Stored(new TreeMap<>(answers.ratings()), new TreeSet<>(answers.flags())));
  }

  Answers read(String both) {
    Stored stored = mapper.readValue(both, Stored.class);
    return new Answers(stored.ratings(), stored.flags());
  }

  /** Only the ratings; flags go into a column of their own. */
  String ratings(Answers answers) {
    return mapper.writeValueAsString(new TreeMap<>(answers.ratings()));
  }

  Answers read(String ratings, String[] flags) {
    return new Answers(mapper.readValue(ratings, new TypeReference<Map<String, Integer>>() {}), Set.of(flags));
  }
}

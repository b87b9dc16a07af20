package org.handrail.path.family;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.privacy.AccessTable;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.platform.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What can be shared, what evenings are about and whom families can call: data in resources/family, each file with its source. */
@Component
public class FamilyTexts {

  /**
   * Something a patient may share, each for itself.
   *
   * @param area part of the record it belongs to
   * @param what the words of the consent
   * @param base comes with an invitation, and stays while somebody is invited
   */
  public record Item(String code, Area area, String label, String hint, String what, boolean base) {}

  /** What an evening of the series is about. */
  public record Topic(String id, String title) {}

  /** Somewhere a family member finds help for themselves. */
  public record Place(String title, String line, String href) {}

  /** A hotline. */
  public record Hotline(String name, String phone) {}

  private record ItemsFile(String version, String source, String purpose, List<Item> items) {}

  private record TopicsFile(String version, String source, List<Topic> topics) {}

  private record HelpFile(String version, String source, Hotline partnerViolence, List<String> overdose, List<Place> forYou) {}

  private final ItemsFile items;
  private final List<Item> offered;
  private final TopicsFile topics;
  private final HelpFile help;

  FamilyTexts(JsonMapper json, AccessTable access) {
    items = read(json, "family/items.json", ItemsFile.class);
    topics = read(json, "family/topics.json", TopicsFile.class);
    help = read(json, "family/help.json", HelpFile.class);
    // The access table is the law: an item of a part it does not open to family cannot even be offered.
    offered = items.items().stream().filter(item -> access.gives(item.area(), Role.FAMILY, Act.READ)).toList();
  }

  /** Everything that can be shared, the base item first. */
  public List<Item> items() {
    return offered;
  }

  public Optional<Item> item(String code) {
    return offered.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /** What sharing is for, as each consent says. */
  String purpose() {
    return items.purpose();
  }

  public List<Topic> topics() {
    return topics.topics();
  }

  public Optional<Topic> topic(String id) {
    return topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  public Hotline partnerViolence() {
    return help.partnerViolence();
  }

  /** What to do at an overdose, after calling 911. */
  public List<String> overdose() {
    return help.overdose();
  }

  public List<Place> forYou() {
    return help.forYou();
  }

  static <T> T read(JsonMapper json, String path, Class<T> type) {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}

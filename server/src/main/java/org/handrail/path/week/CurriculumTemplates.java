package org.handrail.path.week;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Curricula to begin with, read from resources/week/curriculum-templates.json; together they make a full week. */
@Component
public class CurriculumTemplates {

  /**
   * One of them.
   *
   * @param type code of the kind of group
   * @param source where its structure comes from
   * @param minutes length of one session
   */
  public record Template(
      String code,
      String name,
      String type,
      boolean rolling,
      String source,
      int minutes,
      int timesAWeek,
      List<Curriculum.Topic> topics) {}

  private record Document(String source, List<Template> templates) {}

  private final List<Template> templates;

  CurriculumTemplates(JsonMapper json) {
    try (InputStream in = new ClassPathResource("week/curriculum-templates.json").getInputStream()) {
      templates = List.copyOf(json.readValue(in, Document.class).templates());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Template> all() {
    return templates;
  }

  public Optional<Template> find(String code) {
    return templates.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Minutes of a week that holds each of them as often as it says. */
  public int minutesAWeek() {
    return templates.stream().mapToInt(one -> one.minutes() * one.timesAWeek()).sum();
  }
}

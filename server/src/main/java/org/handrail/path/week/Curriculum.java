package org.handrail.path.week;

import java.util.List;

/**
 * What a group teaches.
 *
 * @param type kind of group it is for
 * @param rolling people may join at any topic, and after the last comes the first again; otherwise the topics build on
 *     each other and end with the last
 * @param source where its structure comes from; empty for our own
 */
public record Curriculum(
    CurriculumId id, int version, String name, SessionType type, boolean rolling, String source, boolean active, List<Topic> topics) {

  public Curriculum {
    topics = List.copyOf(topics);
  }

  /** One session's topic and what people should take away. */
  public record Topic(String title, List<String> goals) {
    public Topic {
      goals = List.copyOf(goals);
    }
  }
}

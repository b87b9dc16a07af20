package org.handrail.path.week;

import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Adds a curriculum or changes one. Sessions to come follow; those that are over keep their topic. */
@UseCase
public class SaveCurriculum {
  /** What somebody says about a curriculum. */
  public record Details(
      String name, String type, boolean rolling, String source, boolean active, List<Curriculum.Topic> topics) {}

  private final JdbcClient jdbc;
  private final SessionTypes types;
  private final Curricula curricula;
  private final GroupTopics groupTopics;

  SaveCurriculum(JdbcClient jdbc, SessionTypes types, Curricula curricula, GroupTopics groupTopics) {
    this.jdbc = jdbc;
    this.types = types;
    this.curricula = curricula;
    this.groupTopics = groupTopics;
  }

  /**
   * @param id null for a new one
   * @param version the version that was edited; anything for a new one
   */
  public Outcome<CurriculumId> save(@Nullable CurriculumId id, int version, Details details) {
    var refusals = new ArrayList<Refusal>();
    if (details.name().isBlank()) {
      refusals.add(new Refusal("name", "Enter the name of the curriculum"));
    }
    if (types.find(details.type()).filter(SessionType::group).isEmpty()) {
      refusals.add(new Refusal("type", "Choose the kind of group"));
    }
    if (details.topics().isEmpty() || details.topics().stream().anyMatch(topic -> topic.title().isBlank())) {
      refusals.add(new Refusal("topics", "Enter at least one topic, each on a line of its own"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    if (id != null) {
      // Before anything changes: what was taught by the topics and the order of then.
      groupTopics.following(id).forEach(groupTopics::keep);
    }
    CurriculumId saved = id == null ? CurriculumId.next() : id;
    try {
      if (write(saved, id == null, version, details) == 0) {
        return Outcome.refused("Someone else changed this curriculum meanwhile. Look at their change, then save yours.");
      }
    } catch (DuplicateKeyException taken) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused("name", "There is a curriculum of this name already");
    }
    topics(saved, details.topics());
    Curriculum now = curricula.get(saved);
    groupTopics.following(saved).forEach(group -> groupTopics.follow(group, now));
    return Outcome.done(saved);
  }

  private int write(CurriculumId id, boolean isNew, int version, Details details) {
    return jdbc.sql(
            isNew
                ? """
                  insert into curriculum (id, organization_id, name, session_type, rolling, source, active)
                  values (:id, :organization, :name, :type, :rolling, :source, :active)
                  """
                : """
                  update curriculum set name = :name, session_type = :type, rolling = :rolling, source = :source,
                    active = :active, version = version + 1
                  where id = :id and organization_id = :organization and version = :version
                  """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("name", details.name().strip())
        .param("type", details.type())
        .param("rolling", details.rolling())
        .param("source", details.source().strip())
        .param("active", details.active())
        .param("version", version)
        .update();
  }

  private void topics(CurriculumId id, List<Curriculum.Topic> topics) {
    jdbc.sql("delete from curriculum_topic where curriculum_id = :id").param("id", id.value()).update();
    for (int place = 0; place < topics.size(); place++) {
      jdbc.sql(
              """
              insert into curriculum_topic (organization_id, curriculum_id, place, title, goals)
              values (:organization, :id, :place, :title, :goals)
              """)
          .param("organization", Tenant.current().value())
          .param("id", id.value())
          .param("place", place)
          .param("title", topics.get(place).title().strip())
          .param("goals", topics.get(place).goals().toArray(String[]::new))
          .update();
    }
  }
}

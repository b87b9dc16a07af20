package org.handrail.path.week;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives groups new topics: sessions to come take them, those that have begun keep what they were about. */
@Component
class GroupTopics {
  private final JdbcClient jdbc;
  private final Clock clock;

  GroupTopics(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes down what the sessions that have begun were about. Twice changes nothing. */
  void keep(GroupId group) {
    jdbc.sql(
            """
            update care_session s
               set topic = g.topics[(s.number - 1) % cardinality(g.topics) + 1]
              from care_group g
              left join curriculum c on c.organization_id = g.organization_id and c.id = g.curriculum_id
             where g.id = :group and s.organization_id = g.organization_id and s.group_id = g.id and s.topic is null
               and s.starts_at <= :now and s.number is not null and cardinality(g.topics) > 0
               and (c.rolling is not false or s.number <= cardinality(g.topics))
            """)
        .param("group", group.value())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** Lets a group follow a curriculum, or none: then its topics stay, to be changed by hand. */
  void follow(GroupId group, @Nullable Curriculum curriculum) {
    keep(group);
    Optional<List<String>> titles =
        Optional.ofNullable(curriculum).map(c -> c.topics().stream().map(Curriculum.Topic::title).toList());
    jdbc.sql(
            """
            update care_group set curriculum_id = :curriculum, topics = coalesce(:topics, topics), version = version + 1
             where id = :group
            """)
        .param("curriculum", curriculum == null ? null : curriculum.id().value(), Types.OTHER)
        .param("topics", titles.map(all -> all.toArray(String[]::new)).orElse(null), Types.ARRAY)
        .param("group", group.value())
        .update();
  }

  List<GroupId> following(CurriculumId curriculum) {
    return jdbc.sql("select id from care_group where curriculum_id = :curriculum order by id")
        .param("curriculum", curriculum.value())
        .query((row, n) -> Sql.id(row, "id", GroupId::new))
        .list();
  }
}

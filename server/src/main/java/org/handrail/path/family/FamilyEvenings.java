package org.handrail.path.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The family education series. It names no patient. */
@Repository
@Transactional(readOnly = true)
public class FamilyEvenings {
  private final JdbcClient jdbc;

  FamilyEvenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** On days from {@code from} until before {@code until}, in order of time, cancelled ones too. */
  public List<FamilyEvening> between(LocalDate from, LocalDate until) {
    return jdbc.sql("select * from family_evening where day >= :from and day < :until order by day, starts, id")
        .param("from", from)
        .param("until", until)
        .query(FamilyEvenings::evening)
        .list();
  }

  public Optional<FamilyEvening> find(UUID id) {
    return jdbc.sql("select * from family_evening where id = :id").param("id", id).query(FamilyEvenings::evening).optional();
  }

  /** How one person answered. */
  public Map<UUID, FamilyEvening.Reply> replies(MemberId member) {
    Map<UUID, FamilyEvening.Reply> replies = new HashMap<>();
    jdbc.sql("select evening_id, reply from family_evening_reply where member_id = :member")
        .param("member", member.value())
        .query(row -> {
          replies.put(row.getObject("evening_id", UUID.class), FamilyEvening.Reply.valueOf(row.getString("reply")));
        });
    return replies;
  }

  /** How people answered one evening. */
  public Map<MemberId, FamilyEvening.Reply> repliesTo(UUID evening) {
    Map<MemberId, FamilyEvening.Reply> replies = new HashMap<>();
    jdbc.sql("select member_id, reply from family_evening_reply where evening_id = :evening")
        .param("evening", evening)
        .query(row -> {
          replies.put(Sql.id(row, "member_id", MemberId::new), FamilyEvening.Reply.valueOf(row.getString("reply")));
        });
    return replies;
  }

  /** False when there is an evening at that time and place. */
  @Transactional
  boolean insert(FamilyEvening e) {
    return jdbc.sql(
                """
                insert into family_evening (id, organization_id, topic, title, day, starts, minutes, place, video, leader_id)
                values (:id, :organization, :topic, :title, :day, :starts, :minutes, :place, :video, :leader)
                on conflict on constraint family_evening_once do nothing
                """)
            .param("id", e.id())
            .param("organization", Tenant.current().value())
            .param("topic", e.topic())
            .param("title", e.title())
            .param("day", e.day())
            .param("starts", e.starts())
            .param("minutes", e.minutes())
            .param("place", e.place())
            .param("video", e.video(), Types.VARCHAR)
            .param("leader", e.leader().value())
            .update()
        == 1;
  }

  @Transactional
  boolean cancel(UUID id) {
    return jdbc.sql("update family_evening set state = 'CANCELLED', version = version + 1 where id = :id and state = 'PLANNED'")
            .param("id", id)
            .update()
        == 1;
  }

  @Transactional
  void reply(UUID evening, MemberId member, FamilyEvening.Reply reply, Instant now) {
    jdbc.sql(
            """
            insert into family_evening_reply (organization_id, evening_id, member_id, reply, replied_at)
            values (:organization, :evening, :member, :reply, :now)
            on conflict on constraint family_evening_reply_once do update set reply = excluded.reply, replied_at = excluded.replied_at
            """)
        .param("organization", Tenant.current().value())
        .param("evening", evening)
        .param("member", member.value())
        .param("reply", reply.name())
        .param("now", Sql.at(now))
        .update();
  }

  private static FamilyEvening evening(ResultSet row, int n) throws SQLException {
    return new FamilyEvening(
        row.getObject("id", UUID.class), row.getString("topic"), row.getString("title"), Sql.date(row, "day"),
        row.getObject("starts", LocalTime.class), row.getInt("minutes"), row.getString("place"), row.getString("video"),
        Sql.id(row, "leader_id", StaffId::new), row.getString("state").equals("CANCELLED"), row.getInt("version"));
  }
}

package org.handrail.path.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the recurring groups of the present organization. */
@Repository
@Transactional(readOnly = true)
public class Groups {
  private static final String COLUMNS =
      """
      select g.*,
             array(select f.staff_id from care_group_facilitator f
                    where f.organization_id = g.organization_id and f.group_id = g.id order by f.place) as leaders,
             array(select t.track_id from track_group t
                    where t.organization_id = g.organization_id and t.group_id = g.id order by t.track_id) as tracks
        from care_group g
      """;

  private final JdbcClient jdbc;
  private final SessionTypes types;

  Groups(JdbcClient jdbc, SessionTypes types) {
    this.jdbc = jdbc;
    this.types = types;
  }

  public Optional<Group> find(GroupId id) {
    return jdbc.sql(COLUMNS + "where g.id = :id").param("id", id.value()).query(this::group).optional();
  }

  /** @throws NoSuchElementException when there is none: ids come from our own rows */
  public Group get(GroupId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No group " + id));
  }

  /** Groups of a program that run on the day or later, by weekday and time. */
  public List<Group> of(ProgramId program, LocalDate day) {
    return jdbc.sql(
            COLUMNS
                + """
                where g.program_id = :program and (g.until_on is null or g.until_on > :day)
                order by g.weekday, g.starts, g.name, g.id
                """)
        .param("program", program.value())
        .param("day", day)
        .query(this::group)
        .list();
  }

  /** The groups of a track that run on the day or later, by weekday and time. */
  public List<Group> of(TrackId track, LocalDate day) {
    return jdbc.sql(
            COLUMNS
                + """
                join track_group m on m.organization_id = g.organization_id and m.group_id = g.id
                where m.track_id = :track and (g.until_on is null or g.until_on > :day)
                order by g.weekday, g.starts, g.name, g.id
                """)
        .param("track", track.value())
        .param("day", day)
        .query(this::group)
        .list();
  }

  /** Every group that runs on the day or later. */
  List<Group> running(LocalDate day) {
    return jdbc.sql(COLUMNS + "where g.until_on is null or g.until_on > :day order by g.id")
        .param("day", day)
        .query(this::group)
        .list();
  }

  /** Groups on this weekday that run on the day or later, in one of the rooms or led by one of the people. */
  List<Group> competing(DayOfWeek weekday, LocalDate day, Collection<RoomId> rooms, Collection<StaffId> staff) {
    return jdbc.sql(
            COLUMNS
                + """
                where g.weekday = :weekday and (g.until_on is null or g.until_on > :day)
                  and (g.room_id = any(:rooms) or exists (
                    select 1 from care_group_facilitator f
                     where f.organization_id = g.organization_id and f.group_id = g.id and f.staff_id = any(:staff)))
                order by g.starts, g.id
                """)
        .param("weekday", weekday.getValue())
        .param("day", day)
        .param("rooms", rooms.stream().map(RoomId::value).toArray(UUID[]::new))
        .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
        .query(this::group)
        .list();
  }

  private Group group(ResultSet row, int n) throws SQLException {
    return new Group(
        Sql.id(row, "id", GroupId::new),
        row.getInt("version"),
        Sql.id(row, "program_id", ProgramId::new),
        row.getString("name"),
        types.get(row.getString("session_type")),
        List.of((String[]) row.getArray("topics").getArray()),
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("starts", LocalTime.class),
        row.getInt("minutes"),
        new Pause(row.getInt("break_after"), row.getInt("break_minutes")),
        Sql.idOrNull(row, "room_id", RoomId::new),
        row.getBoolean("telehealth"),
        row.getInt("seats"),
        Sql.date(row, "from_on"),
        Sql.dateOrNull(row, "until_on"),
        Arrays.stream((UUID[]) row.getArray("leaders").getArray()).map(StaffId::new).toList(),
        Arrays.stream((UUID[]) row.getArray("tracks").getArray()).map(TrackId::new).toList(),
        Sql.idOrNull(row, "curriculum_id", CurriculumId::new));
  }
}

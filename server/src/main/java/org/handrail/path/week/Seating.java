package org.handrail.path.week;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.Weekdays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives patients numbered seats in groups, the lowest free one, and takes them back. */
@Component
class Seating {
  private final JdbcClient jdbc;
  private final Groups groups;

  Seating(JdbcClient jdbc, Groups groups) {
    this.jdbc = jdbc;
    this.groups = groups;
  }

  /**
   * Seats a patient from a day until before another, inside the group's series. A patient who sits there already for
   * all that time keeps their seat. Refused when no one seat is free all the time, or another group of theirs overlaps.
   */
  Outcome<Integer> seat(Group group, PatientId patient, LocalDate from, @Nullable LocalDate until) {
    LocalDate start = from.isBefore(group.from()) ? group.from() : from;
    @Nullable LocalDate end = earlier(group.until(), until);
    if (end != null && !start.isBefore(end)) {
      return Outcome.done(0);
    }
    Optional<Integer> theirs = seatOf(group.id(), patient, start, end);
    if (theirs.isPresent()) {
      return Outcome.done(theirs.get());
    }
    Optional<Group> other = clash(group, patient, start, end);
    if (other.isPresent()) {
      return Outcome.refused(
          "track",
          "They sit in %s on %ss %s already"
              .formatted(other.get().name(), Weekdays.name(group.weekday()), Times.span(other.get().starts(), other.get().ends())));
    }
    List<Integer> taken = taken(group.id(), start, end);
    var free = IntStream.rangeClosed(1, group.seats()).filter(seat -> !taken.contains(seat)).findFirst();
    if (free.isEmpty()) {
      return Outcome.refused("track", full(group));
    }
    jdbc.sql(
            """
            insert into group_seat (id, organization_id, group_id, weekly, patient_id, seat, from_on, until_on)
            select :id, :organization, g.id, g.weekly, :patient, :seat, :from, :until from care_group g where g.id = :group
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("group", group.id().value())
        .param("patient", patient.value())
        .param("seat", free.getAsInt())
        .param("from", start)
        .param("until", end, Types.DATE)
        .update();
    return Outcome.done(free.getAsInt());
  }

  /** Ends a patient's seat: from that day on it is free. */
  void leave(GroupId group, PatientId patient, LocalDate on) {
    jdbc.sql(
            """
            update group_seat set until_on = greatest(from_on, :on)
             where group_id = :group and patient_id = :patient and (until_on is null or until_on > :on)
            """)
        .param("on", on)
        .param("group", group.value())
        .param("patient", patient.value())
        .update();
  }

  /** Ends every seat of a group whose series ends. */
  void endAll(GroupId group, LocalDate on) {
    jdbc.sql(
            """
            update group_seat set until_on = greatest(from_on, :on)
             where group_id = :group and (until_on is null or until_on > :on)
            """)
        .param("on", on)
        .param("group", group.value())
        .update();
  }

  /** "Skills is full on Tuesdays: 12 of 12 seats". */
  static String full(Group group) {
    return "%s is full on %ss: %d of %d seats"
        .formatted(group.name(), Weekdays.name(group.weekday()), group.seats(), group.seats());
  }

  private List<Integer> taken(GroupId group, LocalDate from, @Nullable LocalDate until) {
    return jdbc.sql(
            """
            select distinct seat::int from group_seat
             where group_id = :group and (until_on is null or until_on > :from)
               and (cast(:until as date) is null or from_on < :until)
            """)
        .param("group", group.value())
        .param("from", from)
        .param("until", until, Types.DATE)
        .query(Integer.class)
        .list();
  }

  private Optional<Integer> seatOf(GroupId group, PatientId patient, LocalDate from, @Nullable LocalDate until) {
    return jdbc.sql(
            """
            select seat::int from group_seat
             where group_id = :group and patient_id = :patient and from_on <= :from
               and (until_on is null or until_on >= cast(:until as date))
            """)
        .param("group", group.value())
        .param("patient", patient.value())
        .param("from", from)
        .param("until", until, Types.DATE)
        .query(Integer.class)
        .optional();
  }

  private Optional<Group> clash(Group group, PatientId patient, LocalDate from, @Nullable LocalDate until) {
    return jdbc.sql(
            """
            select distinct group_id from group_seat
             where patient_id = :patient and group_id <> :group and (until_on is null or until_on > :from)
               and (cast(:until as date) is null or from_on < :until)
            """)
        .param("patient", patient.value())
        .param("group", group.id().value())
        .param("from", from)
        .param("until", until, Types.DATE)
        .query((row, n) -> Sql.id(row, "group_id", GroupId::new))
        .stream()
        .flatMap(id -> groups.find(id).stream())
        .filter(other -> other.weekday() == group.weekday())
        .filter(other -> Times.overlap(group.starts(), group.minutes(), other.starts(), other.minutes()))
        .findFirst();
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}

package org.handrail.path.week;

import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a recurring group into the week: one series on each of the weekdays, with its sessions planned ahead. */
@UseCase
public class PlanGroups {
  private final JdbcClient jdbc;
  private final Programs programs;
  private final GroupCheck check;
  private final Conflicts conflicts;
  private final Groups groups;
  private final GroupPeople people;
  private final SessionPlanner planner;
  private final Curricula curricula;
  private final Backstop backstop;
  private final Clock clock;

  PlanGroups(
      JdbcClient jdbc,
      Programs programs,
      GroupCheck check,
      Conflicts conflicts,
      Groups groups,
      GroupPeople people,
      SessionPlanner planner,
      Curricula curricula,
      Backstop backstop,
      Clock clock) {
    this.jdbc = jdbc;
    this.programs = programs;
    this.check = check;
    this.conflicts = conflicts;
    this.groups = groups;
    this.people = people;
    this.planner = planner;
    this.curricula = curricula;
    this.backstop = backstop;
    this.clock = clock;
  }

  /** Refused with a reason per field: an impossible group, a taken room, a facilitator who leads another group then. */
  public Outcome<List<GroupId>> plan(ProgramId program, Collection<DayOfWeek> weekdays, GroupDetails details) {
    Program here = programs.get(program);
    var days = new TreeSet<>(weekdays);
    var refusals = new ArrayList<Refusal>(check.refusals(here, days, details));
    if (refusals.isEmpty()) {
      days.forEach(day -> refusals.addAll(conflicts.ofSeries(null, here, day, details)));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    GroupDetails taught = details.teaching(curricula);
    return backstop.attempt(() -> add(here, days, taught));
  }

  private Outcome<List<GroupId>> add(Program program, Collection<DayOfWeek> days, GroupDetails details) {
    List<GroupId> added = new ArrayList<>();
    LocalDate today = program.dayAt(clock.instant());
    for (DayOfWeek day : days) {
      GroupId id = GroupId.next();
      insert(id, program, day, details, today);
      people.lead(id, details.facilitators());
      people.join(id, details.tracks());
      Group group = groups.get(id);
      Outcome<Group> seated = people.seatMembers(group, details.tracks(), today);
      if (!seated.isDone()) {
        return Outcome.refused(seated.refusals());
      }
      planner.plan(program, group, today.plus(PlanSessions.AHEAD));
      added.add(id);
    }
    return Outcome.done(List.copyOf(added));
  }

  private void insert(GroupId id, Program program, DayOfWeek day, GroupDetails details, LocalDate today) {
    jdbc.sql(
            """
            insert into care_group (id, organization_id, program_id, name, session_type, topics, curriculum_id, weekday, starts, minutes,
              break_after, break_minutes, room_id, telehealth, seats, from_on, until_on, changed_on)
            values (:id, :organization, :program, :name, :type, :topics, :curriculum, :weekday, :starts, :minutes,
              :breakAfter, :breakMinutes, :room, :telehealth, :seats, :from, :until, :today)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("program", program.id().value())
        .param("name", details.name().strip())
        .param("type", details.type())
        .param("topics", details.topics().toArray(String[]::new))
        .param("curriculum", Sql.uuidOrNull(details.curriculum()), Types.OTHER)
        .param("weekday", day.getValue())
        .param("starts", details.starts())
        .param("minutes", details.minutes())
        .param("breakAfter", details.pause().after())
        .param("breakMinutes", details.pause().minutes())
        .param("room", Sql.uuidOrNull(details.room()), Types.OTHER)
        .param("telehealth", details.telehealth())
        .param("seats", details.seats())
        .param("from", details.from())
        .param("until", details.until(), Types.DATE)
        .param("today", today)
        .update();
  }
}

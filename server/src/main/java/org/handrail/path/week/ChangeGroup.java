package org.handrail.path.week;

import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Weekdays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes a recurring group from now on. Its sessions to come follow, unless they were put elsewhere by hand; what is over
 * or recorded stays as it was.
 */
@UseCase
public class ChangeGroup {
  private final JdbcClient jdbc;
  private final Programs programs;
  private final Groups groups;
  private final GroupCheck check;
  private final Conflicts conflicts;
  private final GroupPeople people;
  private final Seating seating;
  private final Tracks tracks;
  private final SessionRefit refit;
  private final GroupTopics topics;
  private final Curricula curricula;
  private final Backstop backstop;
  private final Clock clock;

  ChangeGroup(
      JdbcClient jdbc,
      Programs programs,
      Groups groups,
      GroupCheck check,
      Conflicts conflicts,
      GroupPeople people,
      Seating seating,
      Tracks tracks,
      SessionRefit refit,
      GroupTopics topics,
      Curricula curricula,
      Backstop backstop,
      Clock clock) {
    this.jdbc = jdbc;
    this.programs = programs;
    this.groups = groups;
    this.check = check;
    this.conflicts = conflicts;
    this.people = people;
    this.seating = seating;
    this.tracks = tracks;
    this.refit = refit;
    this.topics = topics;
    this.curricula = curricula;
    this.backstop = backstop;
    this.clock = clock;
  }

  /**
   * @param version the version that was edited
   * @return the new version
   */
  public Outcome<Integer> change(GroupId id, int version, DayOfWeek weekday, GroupDetails details) {
    Group before = groups.get(id);
    Program program = programs.get(before.program());
    var refusals = new ArrayList<Refusal>(check.refusals(program, List.of(weekday), details));
    if (refusals.isEmpty()) {
      refusals.addAll(conflicts.ofSeries(id, program, weekday, details));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    GroupDetails taught = details.teaching(curricula);
    return backstop.attempt(() -> write(before, version, program, weekday, taught));
  }

  private Outcome<Integer> write(Group before, int version, Program program, DayOfWeek weekday, GroupDetails details) {
    LocalDate today = program.dayAt(clock.instant());
    // First nobody leads it, so that moving it does not clash with the calendar of someone who no longer does.
    people.leadNoMore(before.id());
    if (!before.topics().equals(details.topics()) || !Objects.equals(before.curriculum(), details.curriculum())) {
      topics.keep(before.id());
    }
    if (!update(before.id(), version, weekday, details, today)) {
      return Outcome.refused(
          "Someone else changed this group meanwhile. It is now: %s, %ss %s, %d seats. Look again, then save yours."
              .formatted(before.name(), Weekdays.name(before.weekday()), Times.span(before.starts(), before.ends()), before.seats()));
    }
    people.lead(before.id(), details.facilitators());
    List<TrackId> left = before.tracks().stream().filter(track -> !details.tracks().contains(track)).toList();
    people.leaveTracks(before.id(), left);
    people.join(before.id(), details.tracks());
    Group now = groups.get(before.id());
    releaseSeats(now, left, today);
    if (details.until() != null) {
      seating.endAll(now.id(), details.until());
    }
    Outcome<Group> seated = people.seatMembers(now, details.tracks(), today);
    if (!seated.isDone()) {
      return Outcome.refused(seated.refusals());
    }
    refit.follow(before, now, program);
    return Outcome.done(version + 1);
  }

  /** Those who sat here only because of a track the group left. */
  private void releaseSeats(Group group, List<TrackId> left, LocalDate today) {
    for (TrackId track : left) {
      for (TrackPlace place : tracks.placesOn(track, today)) {
        boolean still =
            tracks.placesOf(place.patient()).stream()
                .anyMatch(p -> (p.until() == null || p.until().isAfter(today)) && group.tracks().contains(p.track().id()));
        if (!still) {
          seating.leave(group.id(), place.patient(), today);
        }
      }
    }
  }

  private boolean update(GroupId id, int version, DayOfWeek weekday, GroupDetails details, LocalDate today) {
    return jdbc.sql(
                """
                update care_group set name = :name, session_type = :type, topics = :topics, curriculum_id = :curriculum, weekday = :weekday,
                  starts = :starts, minutes = :minutes, break_after = :breakAfter, break_minutes = :breakMinutes,
                  room_id = :room, telehealth = :telehealth, seats = :seats, from_on = :from, until_on = :until,
                  changed_on = :today, version = version + 1
                where id = :id and version = :version
                """)
            .param("name", details.name().strip())
            .param("type", details.type())
            .param("topics", details.topics().toArray(String[]::new))
            .param("curriculum", Sql.uuidOrNull(details.curriculum()), Types.OTHER)
            .param("weekday", weekday.getValue())
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
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }
}

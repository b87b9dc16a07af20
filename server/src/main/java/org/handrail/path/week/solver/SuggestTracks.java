package org.handrail.path.week.solver;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.rules.Sourced;
import org.handrail.foundation.sites.Program;
import org.handrail.path.week.BusyTimes;
import org.handrail.path.week.Group;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Groups;
import org.handrail.path.week.Tracks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Weighs every track of a program for one person. */
@Component
public class SuggestTracks {
  private final Tracks tracks;
  private final Groups groups;
  private final BusyTimes busyTimes;
  private final RulePacks packs;
  private final JdbcClient jdbc;

  SuggestTracks(Tracks tracks, Groups groups, BusyTimes busyTimes, RulePacks packs, JdbcClient jdbc) {
    this.tracks = tracks;
    this.groups = groups;
    this.busyTimes = busyTimes;
    this.packs = packs;
    this.jdbc = jdbc;
  }

  /** All tracks of the program that run on the day or later, those that suit best first, each with what stands against it. */
  @Transactional(readOnly = true)
  public List<TrackChoice> suggest(PatientId patient, Program program, LocalDate from) {
    var asked = asked(program, packs.program(new PackRef(program.pack().id(), program.pack().version())));
    Set<GroupId> full = full(from);
    Set<GroupId> apart = apart(patient, from);
    List<Group> others = theirs(patient, from).stream().flatMap(id -> groups.find(id).stream()).toList();
    var busy = busyTimes.of(patient, from);
    return TrackRules.rank(
        tracks.of(program.id(), from).stream()
            .map(track -> new Candidate(track, from, groups.of(track.id(), from), full, apart, others, busy, asked))
            .toList());
  }

  private static Candidate.Asked asked(Program program, ProgramRules rules) {
    String level = program.level().code();
    var hours = rules.hoursPerWeek(level).map(Sourced::value);
    return new Candidate.Asked(
        program.prescribedMinutes(),
        hours.flatMap(h -> Optional.ofNullable(h.max())).map(h -> h * 60 + 59).orElse(null),
        rules.daysPerWeekMin(level).map(Sourced::value).orElse(null),
        rules.gapDaysMax(level).map(Sourced::value).orElse(null));
  }

  private Set<GroupId> full(LocalDate from) {
    return ids(
        jdbc.sql(
                """
                select g.id from care_group g
                  join group_seat s on s.organization_id = g.organization_id and s.group_id = g.id
                   and (s.until_on is null or s.until_on > :from)
                 group by g.id, g.seats having count(distinct s.seat) >= g.seats
                """)
            .param("from", from));
  }

  private Set<GroupId> apart(PatientId patient, LocalDate from) {
    return ids(
        jdbc.sql(
                """
                select distinct s.group_id as id from keep_apart k
                  join group_seat s on s.organization_id = k.organization_id and (s.until_on is null or s.until_on > :from)
                   and s.patient_id = case when k.one_id = :patient then k.other_id else k.one_id end
                 where (k.one_id = :patient or k.other_id = :patient) and (k.until_on is null or k.until_on > :from)
                """)
            .param("from", from)
            .param("patient", patient.value()));
  }

  private Set<GroupId> theirs(PatientId patient, LocalDate from) {
    return ids(
        jdbc.sql("select distinct group_id as id from group_seat where patient_id = :patient and (until_on is null or until_on > :from)")
            .param("from", from)
            .param("patient", patient.value()));
  }

  private static Set<GroupId> ids(JdbcClient.StatementSpec query) {
    return new HashSet<>(query.query((row, n) -> Sql.id(row, "id", GroupId::new)).list());
  }
}

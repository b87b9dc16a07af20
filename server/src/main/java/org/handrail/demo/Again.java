package org.handrail.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.Track;
import org.handrail.path.week.Tracks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a demo again that was loaded at an earlier start: who works there, its programs and tracks, since when it is open. */
@Component
@Transactional(readOnly = true)
class Again {
  private final StaffDirectory staff;
  private final Programs programs;
  private final Tracks tracks;
  private final Known known;
  private final JdbcClient jdbc;

  Again(StaffDirectory staff, Programs programs, Tracks tracks, Known known, JdbcClient jdbc) {
    this.staff = staff;
    this.programs = programs;
    this.tracks = tracks;
    this.known = known;
    this.jdbc = jdbc;
  }

  /** Of a demo in which nobody wrote down until when it lived: when something was last done in it; empty where nothing ever was. */
  Optional<Instant> lastDone() {
    return jdbc.sql("select greatest((select max(recorded_at) from attendance), (select max(at) from audit_entry)) as last")
        .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "last")))
        .single();
  }

  /** The programs and tracks by the names they were given; tracks that have ended are left out. */
  Places places(LocalDate day) {
    Places places = new Places();
    for (Program program : programs.all()) {
      for (Course course : Course.values()) {
        if (course.program().equals(program.name())) {
          places.programs().put(course, program.id());
        }
      }
    }
    for (Line line : Line.values()) {
      tracks.of(places.program(line.course()), day).stream()
          .filter(track -> track.name().equals(line.track()))
          .findFirst()
          .ifPresent(track -> places.tracks().put(line, track.id()));
    }
    return places;
  }

  /** The first day of the program: that of its oldest track. */
  LocalDate opened(Places places) {
    return places.tracks().values().stream().map(tracks::get).map(Track::from).min(LocalDate::compareTo).orElseThrow();
  }

  /** Whoever of the cast still works there. */
  Map<Cast, Actor> staff() {
    Map<Cast, Actor> found = new EnumMap<>(Cast.class);
    for (StaffMember member : staff.active()) {
      for (Cast who : Cast.values()) {
        if (who.login().equals(member.email())) {
          account(who.login()).ifPresent(account ->
              found.put(who, new Actor(account, Tenant.current(), Set.of(who.role()), member.id(), null, who.fullName())));
        }
      }
    }
    return found;
  }

  /** Those whose story is told, and their sign-ins. */
  void stories(Journey journey) {
    for (Member member : Member.ALL) {
      known.patient(member).ifPresent(patient -> {
        journey.stories.add(patient);
        account(Cast.login(member.given(), member.family())).ifPresent(account -> journey.portals.put(patient, portal(account, patient, member)));
      });
    }
  }

  private static Actor portal(AccountId account, PatientId patient, Member member) {
    return new Actor(account, Tenant.current(), Set.of(Role.PATIENT), null, patient, member.given() + " " + member.family());
  }

  private Optional<AccountId> account(String login) {
    return jdbc.sql("select id from account where organization_id = :organization and sign_in_name = :name and active")
        .param("organization", Tenant.current().value())
        .param("name", Objects.requireNonNull(login))
        .query((row, n) -> Sql.id(row, "id", AccountId::new))
        .optional();
  }
}

package org.handrail.path.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.House;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.SiteFixtures;
import org.handrail.foundation.sites.SiteId;
import org.handrail.path.admission.BeginStay;
import org.handrail.path.admission.EpisodeId;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.StayKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The vocabulary of tests for the week. */
public final class WeekFixtures {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** An organization with one program, one room and two counselors. */
  public record Clinic(OrganizationId organization, Actor dana, Actor luis, SiteId site, ProgramId iop, RoomId room) {}

  private final ApplicationContext context;
  private final PlanGroups planGroups;
  private final SaveTrack saveTrack;
  private final Tracks tracks;
  private final TrackPlaces places;
  private final TransactionTemplate transaction;

  public WeekFixtures(ApplicationContext context) {
    this.context = context;
    planGroups = context.getBean(PlanGroups.class);
    saveTrack = context.getBean(SaveTrack.class);
    tracks = context.getBean(Tracks.class);
    places = context.getBean(TrackPlaces.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  public Clinic clinic(House house) {
    var organization = house.newOrganization();
    Actor dana = house.staff(organization, Role.COUNSELOR);
    Actor luis = house.staff(organization, "Luis", "Ortega", LocalDate.of(2090, 1, 1), Role.COUNSELOR);
    var sites = new SiteFixtures(context);
    return house.as(
        dana,
        () -> {
          SiteId site = sites.site();
          return new Clinic(organization, dana, luis, site, sites.iop(site), sites.room(site));
        });
  }

  /** Relapse prevention, 18:00 to 21:00 with a break of 15 minutes at 19:30, 12 seats, from a day on. */
  public static GroupDetails evening(LocalDate from, @Nullable RoomId room, StaffId... facilitators) {
    return new GroupDetails(
        "Relapse prevention", "group-counseling", List.of("Triggers", "Cravings", "First step"), LocalTime.of(18, 0), 180,
        new Pause(90, 15), room, room == null, 12, from, null, List.of(facilitators), List.of());
  }

  public static GroupDetails at(GroupDetails group, LocalTime starts, int minutes) {
    return new GroupDetails(
        group.name(), group.type(), group.topics(), starts, minutes, Pause.NONE, group.room(), group.telehealth(),
        group.seats(), group.from(), group.until(), group.facilitators(), group.tracks());
  }

  public static GroupDetails seats(GroupDetails group, int seats) {
    return new GroupDetails(
        group.name(), group.type(), group.topics(), group.starts(), group.minutes(), group.pause(), group.room(),
        group.telehealth(), seats, group.from(), group.until(), group.facilitators(), group.tracks());
  }

  public static GroupDetails on(GroupDetails group, TrackId... tracks) {
    return new GroupDetails(
        group.name(), group.type(), group.topics(), group.starts(), group.minutes(), group.pause(), group.room(),
        group.telehealth(), group.seats(), group.from(), group.until(), group.facilitators(), List.of(tracks));
  }

  public static GroupDetails until(GroupDetails group, LocalDate until) {
    return new GroupDetails(
        group.name(), group.type(), group.topics(), group.starts(), group.minutes(), group.pause(), group.room(),
        group.telehealth(), group.seats(), group.from(), until, group.facilitators(), group.tracks());
  }

  public GroupId group(ProgramId program, DayOfWeek day, GroupDetails details) {
    return planGroups.plan(program, List.of(day), details).orElseThrow().getFirst();
  }

  public TrackId track(ProgramId program, LocalDate from) {
    return saveTrack
        .save(program, null, 0, new SaveTrack.Details("Evening " + COUNTER.incrementAndGet(), "", from, null))
        .orElseThrow();
  }

  /** A treatment stay in the program from a day on. */
  public Stay admitted(PatientId patient, ProgramId program, LocalDate from) {
    return transaction.execute(
        status -> {
          var episode = EpisodeId.next();
          context
              .getBean(JdbcClient.class)
              .sql(
                  """
                  insert into episode (id, organization_id, patient_id, number, started_on, admitted_by, admitted_at)
                  values (:id, :organization, :patient, 1, :from, :by, now())
                  """)
              .param("id", episode.value())
              .param("organization", Tenant.current().value())
              .param("patient", patient.value())
              .param("from", from)
              .param("by", Acting.actor().staffId().value())
              .update();
          return context
              .getBean(BeginStay.class)
              .begin(episode, StayKind.TREATMENT, new BeginStay.Where.Ours(program), from)
              .orElseThrow();
        });
  }

  /** A place on a track without an admission behind it: for rules that only concern seats. */
  public TrackPlace place(PatientId patient, TrackId track, LocalDate from, StaffId by) {
    return transaction.execute(
        status -> places.open(patient, tracks.get(track), UUID.randomUUID(), from, by).orElseThrow());
  }
}

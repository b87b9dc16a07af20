package org.handrail.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.foundation.accounts.DemoMark;
import org.handrail.foundation.accounts.OrganizationSettings;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.DemoLoader;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Riverbend Recovery: an invented program, lived through under the clock from its first day until now. */
@Component
class Riverbend implements DemoLoader {
  static final String NAME = "Riverbend Recovery";
  private static final String SLUG = "riverbend-recovery";
  /** How many people of a folder of referrals are taken into treatment. */
  private static final int TAKEN_IN = 4;

  /** For how many weeks notes are written; what was before is in the roll calls alone, to keep the loading short. */
  private static final int NOTES_WEEKS = 6;
  private static final int SAYS_EVERY_WEEKS = 6;

  private static final Logger LOG = LoggerFactory.getLogger(Riverbend.class);
  /** After less, a later start changes nothing. */
  private static final Duration REST = Duration.ofHours(6);

  private final int weeks;
  private final SettableClock clock;
  private final Organizations organizations;
  private final DemoMark mark;
  private final OrganizationSettings settings;
  private final Hire hire;
  private final SetUpPlaces setUpPlaces;
  private final LooseCommits looseCommits;
  private final Calls calls;
  private final Care care;
  private final Around around;
  private final Nights nights;
  private final TwoWeeks twoWeeks;
  private final HoldGroups holdGroups;
  private final Pipeline pipeline;
  private final RealReferrals realReferrals;
  private final Again again;
  private final Known known;

  /** @param weeks how long the program has been open today */
  Riverbend(
      @Value("${handrail.demo.weeks:78}") int weeks,
      SettableClock clock,
      Organizations organizations,
      DemoMark mark,
      OrganizationSettings settings,
      Hire hire,
      SetUpPlaces setUpPlaces,
      LooseCommits looseCommits,
      Calls calls,
      Care care,
      Around around,
      Nights nights,
      TwoWeeks twoWeeks,
      HoldGroups holdGroups,
      Pipeline pipeline,
      RealReferrals realReferrals,
      Again again,
      Known known) {
    this.weeks = weeks;
    this.clock = clock;
    this.organizations = organizations;
    this.mark = mark;
    this.settings = settings;
    this.hire = hire;
    this.setUpPlaces = setUpPlaces;
    this.looseCommits = looseCommits;
    this.calls = calls;
    this.care = care;
    this.around = around;
    this.nights = nights;
    this.twoWeeks = twoWeeks;
    this.holdGroups = holdGroups;
    this.pipeline = pipeline;
    this.realReferrals = realReferrals;
    this.again = again;
    this.known = known;
  }

  @Override
  public void load(Optional<Path> real, Consumer<String> progress) {
    if (organizations.bySlug(SLUG).isPresent()) {
      progress.accept(NAME + " is here already");
      return;
    }
    Instant now = clock.instant();
    try {
      Calendar calendar = Calendar.until(now, weeks);
      LocalDate before = calendar.opened().minusDays(6);
      clock.set(Calendar.at(before, LocalTime.of(8, 0)));
      OrganizationId organization = organizations.create(NAME, Calendar.ZONE);
      looseCommits.during(() -> Tenant.run(organization, () -> live(organization, calendar, now, real, progress)));
    } finally {
      clock.follow();
    }
  }

  private void live(OrganizationId organization, Calendar calendar, Instant now, Optional<Path> real, Consumer<String> progress) {
    mark.set().orElseThrow();
    // Patients sign in only where somebody is named who acts on a danger at any hour.
    settings.save(new OrganizationSettings.Settings("(918) 555-0110", "(918) 555-0111", null, null, LocalTime.of(8, 0), LocalTime.of(20, 0),
        false, Cast.HELEN.fullName(), "(918) 555-0112", settings.current().version())).orElseThrow();
    progress.accept("Staff, sites, programs and groups");
    Map<Cast, Actor> staff = hire.everyone(calendar.today());
    var timeline = new Timeline(clock, now);
    var journey = new Journey(timeline, calendar, staff, setUpPlaces.open(calendar, staff));
    around.open(journey);
    around.askForBeds(journey);
    Lives.between(calendar.opened(), calendar.today()).forEach(life -> {
      calls.schedule(journey, life);
      care.schedule(journey, life);
    });
    twoWeeks.schedule(journey);
    pipeline.schedule(journey);
    holdGroups.schedule(journey, calendar.opened(), calendar.today().minusWeeks(NOTES_WEEKS));
    nights.schedule(journey, organization, calendar.opened(), journey.stories);
    real.ifPresent(folder -> timeline.at(Calendar.at(calendar.first().minusDays(4), LocalTime.of(10, 0)), () -> {
      progress.accept("Referrals of " + folder);
      ImportReport report = realReferrals.receive(folder);
      progress.accept(report.count(ImportReport.Result.ACCEPTED) + " referrals received");
      LocalDate day = calendar.workday(0);
      timeline.at(Calendar.at(day, LocalTime.of(7, 30)), () ->
          realReferrals.accept(journey, TAKEN_IN).forEach(taken -> twoWeeks.takeIn(journey, taken, day)));
    }));
    for (LocalDate day = calendar.opened(); !day.isAfter(calendar.today()); day = day.plusWeeks(SAYS_EVERY_WEEKS)) {
      LocalDate reached = day;
      timeline.at(Calendar.at(day, LocalTime.of(0, 1)), () -> progress.accept("Living through the weeks from " + reached));
    }
    timeline.play();
    mark.lived(now);
    progress.accept("Done: it is today");
  }

  @Override
  public void liveOn(Consumer<String> progress) {
    organizations.bySlug(SLUG).ifPresent(here -> Tenant.run(here.id(), () -> {
      Instant now = clock.instant();
      // Not when something was last done: a visitor of this morning must not make the demo forget the days before.
      mark.livedUntil().or(again::lastDone).filter(last -> Duration.between(last, now).compareTo(REST) > 0).ifPresent(last -> {
        try {
          looseCommits.during(() -> liveOn(here.id(), last, now, progress));
        } catch (RuntimeException e) {
          // A program that somebody renamed is not found again. The demo opens as it was left.
          LOG.warn("The demo could not go on: {}", e.getClass().getName());
          progress.accept("Left as it was: too much was changed by hand to go on by itself");
        } finally {
          clock.follow();
        }
      });
    }));
  }

  private void liveOn(OrganizationId organization, Instant last, Instant now, Consumer<String> progress) {
    var timeline = new Timeline(clock, last, now);
    LocalDate from = LocalDate.ofInstant(last, Calendar.ZONE);
    LocalDate today = LocalDate.ofInstant(now, Calendar.ZONE);
    Places places = again.places(from);
    var calendar = new Calendar(again.opened(places), today.minusDays(Calendar.DAYS), today);
    var journey = new Journey(timeline, calendar, again.staff(), places);
    again.stories(journey);
    progress.accept("Living on from " + from);
    Lives.between(calendar.opened(), today).forEach(life -> {
      care.remember(journey, life, from);
      calls.schedule(journey, life);
      care.schedule(journey, life);
    });
    Member.ALL.forEach(member -> known.patient(member).ifPresent(patient -> twoWeeks.goOn(journey, member, patient)));
    holdGroups.goOn(journey);
    around.askForBeds(journey);
    nights.schedule(journey, organization, from, journey.stories);
    int[] missed = new int[1];
    // A visitor may have changed anything: what no longer fits does not happen, and the rest does.
    timeline.play(failure -> {
      missed[0]++;
      LOG.debug("A step of the demo did not fit: {}", failure.getClass().getName());
    }, mark::lived);
    mark.lived(now);
    progress.accept(missed[0] == 0 ? "Done: it is today" : "Done: it is today; " + missed[0] + (missed[0] == 1 ? " thing" : " things") + " did not fit what was changed by hand");
  }

  @Override
  public List<SignIn> signIns() {
    Set<Role> shown = EnumSet.noneOf(Role.class);
    var signIns = new ArrayList<SignIn>();
    Arrays.stream(Cast.values())
        .filter(who -> shown.add(who.role()))
        .forEach(who -> signIns.add(new SignIn(who.role().label(), who.fullName(), who.login(), Cast.PASSWORD)));
    Member.ALL.stream().filter(Member::portal).limit(2).forEach(member ->
        signIns.add(new SignIn(Role.PATIENT.label(), member.shown(), Cast.login(member.given(), member.family()), Cast.PASSWORD)));
    return List.copyOf(signIns);
  }
}

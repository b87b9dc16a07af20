package org.handrail.path.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.House;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.admission.AdmissionFixture;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.handrail.path.admission.CheckCarriedItem;
import org.handrail.path.admission.Checklists;
import org.handrail.path.admission.EndEpisode;
import org.handrail.path.admission.EpisodeId;
import org.springframework.beans.factory.BeanFactory;

/** The vocabulary of follow-up tests: treatment that ended on a day, and the days after it. */
public class FollowUpFixture {
  private final BeanFactory beans;
  private final House house;
  private final SettableClock clock;
  private final AdmissionFixture admissions;

  public FollowUpFixture(BeanFactory beans) {
    this.beans = beans;
    this.house = beans.getBean(House.class);
    this.clock = beans.getBean(SettableClock.class);
    this.admissions = new AdmissionFixture(beans);
  }

  public Clinic clinic() {
    return admissions.clinic();
  }

  /** Noon in Oklahoma, standard time. */
  public void itIs(String day) {
    clock.set(Instant.parse(day + "T18:00:00Z"));
  }

  /** Somebody whose treatment began and ended on this day. */
  public PatientId treated(Clinic clinic, String day) {
    itIs(day);
    var admitted = admissions.admitted(clinic);
    ended(clinic, admitted.episode(), day, "Completed");
    return admitted.stay().patient();
  }

  public void ended(Clinic clinic, EpisodeId episode, String day, String reason) {
    house.as(clinic.counselor(), () -> beans.getBean(EndEpisode.class).end(episode, LocalDate.parse(day), reason, LocalDate.parse(day)).orElseThrow());
  }

  /** Comes back into treatment on the present day, what is known confirmed. */
  public EpisodeId backAgain(Clinic clinic, PatientId patient) {
    admissions.started(clinic, patient);
    house.as(clinic.counselor(), () -> {
      var known = beans.getBean(Checklists.class).of(patient).carried();
      known.forEach((item, says) -> beans.getBean(CheckCarriedItem.class).check(patient, item, false, says, "").orElseThrow());
      return true;
    });
    admissions.placed(clinic, patient);
    admissions.signed(clinic, patient);
    return admissions.admit(clinic, patient).orElseThrow().episode();
  }

  /** The job as the scheduler runs it: nobody acts. */
  public void windowsAreWatched(Clinic clinic) {
    org.handrail.foundation.platform.Tenant.in(clinic.organization(), () -> {
      beans.getBean(WatchWindows.class).run();
      return true;
    });
  }

  public List<FollowUp> of(Clinic clinic, PatientId patient) {
    return house.as(clinic.counselor(), () -> beans.getBean(FollowUps.class).of(patient));
  }

  /** State by day; with several courses of treatment the last one's. */
  public Map<Integer, FollowUpState> states(Clinic clinic, PatientId patient) {
    return of(clinic, patient).stream().collect(Collectors.toMap(FollowUp::day, FollowUp::state, (before, after) -> after));
  }

  public FollowUp contact(Clinic clinic, PatientId patient, int day) {
    return of(clinic, patient).stream().filter(one -> one.day() == day).reduce((before, after) -> after).orElseThrow();
  }
}

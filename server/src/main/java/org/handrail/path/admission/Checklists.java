package org.handrail.path.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.AdmissionChecklist.State;
import org.handrail.path.admission.AdmissionChecklist.Step;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Diagnosis;
import org.handrail.path.placement.Assessments;
import org.handrail.path.placement.PlacementDecision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks what an admission still needs. */
@Service
@Transactional(readOnly = true)
public class Checklists {
  /** Adults only: minors bring other consent law. */
  static final int ADULT = 18;

  private final AdmissionCases cases;
  private final Episodes episodes;
  private final Assessments assessments;
  private final Coverages coverages;
  private final Notices notices;
  private final Diagnoses diagnoses;
  private final RelatedPeople related;
  private final Patients patients;
  private final LastIntake lastIntake;
  private final Organizations organizations;
  private final Clock clock;

  Checklists(AdmissionCases cases, Episodes episodes, Assessments assessments, Coverages coverages, Notices notices,
      Diagnoses diagnoses, RelatedPeople related, Patients patients, LastIntake lastIntake, Organizations organizations,
      Clock clock) {
    this.cases = cases;
    this.episodes = episodes;
    this.assessments = assessments;
    this.coverages = coverages;
    this.notices = notices;
    this.diagnoses = diagnoses;
    this.related = related;
    this.patients = patients;
    this.lastIntake = lastIntake;
    this.organizations = organizations;
    this.clock = clock;
  }

  public AdmissionChecklist of(PatientId patient) {
    var open = cases.open(patient);
    var all = episodes.of(patient);
    var current = all.stream().filter(Episode::isOpen).findFirst();
    var previous = all.stream().filter(episode -> !episode.isOpen()).findFirst();
    var placement = placement(patient, previous);
    Map<CarriedItem, String> carried = previous.isPresent() ? lastIntake.of(patient) : Map.of();
    var steps = new ArrayList<Step>();
    steps.add(person(patients.get(patient).identity()));
    steps.add(placement.map(decision -> new Step("placement", "Placement", State.DONE, "Signed"))
        .orElseGet(() -> new Step("placement", "Placement", State.TODO, previous.isPresent()
            ? "A new assessment after the last discharge is needed" : "No signed placement yet")));
    steps.add(coverages.current(patient).map(coverage -> new Step("coverage", "Coverage and benefits", State.DONE, coverage.line()))
        .orElseGet(() -> new Step("coverage", "Coverage and benefits", State.TODO, "Not noted yet")));
    notices.current().forEach(notice -> steps.add(agreement(notice, open)));
    steps.add(diagnoses(patient));
    steps.add(related.emergencyContact(patient)
        .map(contact -> new Step("emergency-contact", "Emergency contact", State.DONE, contact.name() + ", " + contact.relationship()))
        .orElseGet(() -> new Step("emergency-contact", "Emergency contact", State.TODO, "Nobody named yet")));
    if (!carried.isEmpty()) {
      steps.add(carried(carried, open));
    }
    return new AdmissionChecklist(open, current, placement, List.copyOf(steps), carried);
  }

  /** The decision that holds, unless it belongs to an episode that has ended since. */
  private Optional<PlacementDecision> placement(PatientId patient, Optional<Episode> previous) {
    ZoneId zone = organizations.current().timeZone();
    return assessments.latestDecision(patient).filter(decision -> previous.map(Episode::endedOn)
        .map(ended -> !decision.at().atZone(zone).toLocalDate().isBefore(ended)).orElse(true)
        && previous.map(episode -> decision.at().isAfter(episode.admittedAt())).orElse(true));
  }

  private Step person(Identity identity) {
    LocalDate today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    if (identity.deceasedOn() != null) {
      return new Step("person", "The person", State.STOP, "Recorded as dead on " + identity.deceasedOn() + ". Nobody can be admitted.");
    }
    int age = identity.ageOn(today);
    return age < ADULT
        ? new Step("person", "The person", State.STOP, "Is " + age + ". Only people of " + ADULT + " and older are admitted here.")
        : new Step("person", "The person", State.DONE, age + " years old");
  }

  private static Step agreement(Notice notice, Optional<AdmissionCase> open) {
    return open.flatMap(admission -> admission.agreement(notice.id()))
        .map(signed -> new Step(notice.id(), notice.title(), State.DONE, "Signed"))
        .orElseGet(() -> new Step(notice.id(), notice.title(), State.TODO, "Not signed yet"));
  }

  private Step diagnoses(PatientId patient) {
    var confirmed = diagnoses.confirmed(patient);
    if (confirmed.isEmpty()) {
      return new Step("diagnoses", "Diagnoses", State.TODO, diagnoses.open(patient).isEmpty()
          ? "None recorded yet" : "Recorded, but nobody with the credential has confirmed one");
    }
    return new Step("diagnoses", "Diagnoses", State.DONE,
        "Confirmed: " + confirmed.stream().map(Diagnosis::display).collect(Collectors.joining("; ")));
  }

  private static Step carried(Map<CarriedItem, String> carried, Optional<AdmissionCase> open) {
    long left = carried.entrySet().stream()
        .filter(item -> open.flatMap(admission -> admission.checked(item.getKey(), item.getValue())).isEmpty()).count();
    return left == 0
        ? new Step("carried", "From the last time", State.DONE, "Everything was gone through")
        : new Step("carried", "From the last time", State.TODO, left + " of " + carried.size() + " to confirm or correct");
  }
}

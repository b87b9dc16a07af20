package org.handrail.path.admission;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.handrail.House;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.sites.CreateProgram;
import org.handrail.foundation.sites.CreateSite;
import org.handrail.foundation.sites.OpeningHours;
import org.handrail.foundation.sites.ProgramDetails;
import org.handrail.foundation.sites.Site;
import org.handrail.foundation.sites.SiteDetails;
import org.handrail.foundation.sites.SiteId;
import org.handrail.path.medical.ConfirmDiagnosis;
import org.handrail.path.medical.DiagnosisDetails;
import org.handrail.path.medical.Provenance;
import org.handrail.path.medical.RecordDiagnosis;
import org.handrail.path.placement.AssessmentFixture;
import org.springframework.beans.factory.BeanFactory;

/** The vocabulary of admission tests; other modules' tests start from {@link #admitted}. */
public class AdmissionFixture {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final BeanFactory beans;
  private final House house;
  private final AssessmentFixture placement;

  /** Taken from the one context of the run: an import of its own would start another. */
  public AdmissionFixture(BeanFactory beans) {
    this.beans = beans;
    this.house = beans.getBean(House.class);
    this.placement = new AssessmentFixture(beans);
  }

  /** An organization with an intensive outpatient and an outpatient program, and an admissions coordinator. */
  public record Clinic(OrganizationId organization, Actor coordinator, Actor counselor, ProgramId iop, ProgramId op) {}

  public Clinic clinic() {
    var organization = house.newOrganization();
    var coordinator = house.staff(organization, Role.ADMISSIONS);
    var counselor = house.staff(organization, Role.COUNSELOR);
    return house.as(coordinator, () -> {
      SiteId site = beans.getBean(CreateSite.class)
          .create(new SiteDetails("Main Street", Site.Place.UNKNOWN, ZONE.getId(), true)).orElseThrow();
      return new Clinic(organization, coordinator, counselor, program(site, "2.1", "Evening IOP", 540), program(site, "1", "Outpatient", 120));
    });
  }

  private ProgramId program(SiteId site, String level, String name, int minutes) {
    return beans.getBean(CreateProgram.class).create(site, level, new ProgramDetails(name, "program-default", 1, minutes, 12,
        DayOfWeek.MONDAY, List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(21, 0))), true)).orElseThrow();
  }

  public LocalDate today() {
    return beans.getBean(Clock.class).instant().atZone(ZONE).toLocalDate();
  }

  /** A placement into intensive outpatient, signed. */
  public void placed(Clinic clinic, PatientId patient) {
    placement.decided(clinic.organization(), patient);
  }

  /** Coverage, emergency contact, a confirmed diagnosis. */
  public void noted(Clinic clinic, PatientId patient) {
    house.as(clinic.counselor(), () -> {
      int version = beans.getBean(Coverages.class).current(patient).map(Coverage::version).orElse(0);
      beans.getBean(NoteCoverage.class).note(patient, version, new NoteCoverage.Details(Coverage.Kind.MEDICAID, "SoonerCare",
          "Choice", "M-123", today(), "By phone, reference 77", "None", "48 hours a month", "Not needed for the first 30 days")).orElseThrow();
      beans.getBean(RelatedPeople.class).add(patient, "Ana Whitehorse", "sister", "555-010-0177", true).orElseThrow();
      return true;
    });
    diagnosed(clinic, patient);
  }

  /** A diagnosis that the counselor confirmed. */
  public void diagnosed(Clinic clinic, PatientId patient) {
    house.as(clinic.counselor(), () -> {
      beans.getBean(CareTeam.class).join(patient, clinic.counselor().staffId(), CareTeam.Part.MEMBER);
      var details = DiagnosisDetails.of("F10.20");
      var diagnosis = beans.getBean(RecordDiagnosis.class).record(patient, details, null, Provenance.enteredHere()).orElseThrow();
      return beans.getBean(ConfirmDiagnosis.class).confirm(patient, diagnosis, 0, details).orElseThrow();
    });
  }

  public void started(Clinic clinic, PatientId patient) {
    house.as(clinic.coordinator(), () -> beans.getBean(StartAdmission.class).start(patient).orElseThrow());
  }

  public void signed(Clinic clinic, PatientId patient) {
    for (Notice notice : beans.getBean(Notices.class).current()) {
      house.as(clinic.coordinator(), () -> beans.getBean(SignAgreement.class)
          .sign(patient, notice.id(), notice.version(), new SigningMethod.TypedName("Sam Whitehorse")).orElseThrow());
    }
  }

  public Outcome<AdmitPatient.Admitted> admit(Clinic clinic, PatientId patient) {
    return house.as(clinic.coordinator(), () ->
        beans.getBean(AdmitPatient.class).admit(patient, clinic.iop(), today(), clinic.counselor().staffId()));
  }

  /** Everything that has to be done before {@link #admit}. */
  public PatientId ready(Clinic clinic) {
    var patient = house.patient(clinic.organization());
    placed(clinic, patient);
    noted(clinic, patient);
    started(clinic, patient);
    signed(clinic, patient);
    return patient;
  }

  /** Someone admitted today into the clinic's intensive outpatient program, with the clinic's counselor as primary. */
  public AdmitPatient.Admitted admitted(Clinic clinic) {
    return admit(clinic, ready(clinic)).orElseThrow();
  }
}

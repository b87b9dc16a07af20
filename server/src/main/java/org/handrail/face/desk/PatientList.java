package org.handrail.face.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patients someone may list: everyone by function, or those they care for. */
@Component
class PatientList {
  private static final int MOST = 60;

  private final Patients patients;
  private final CareTeam careTeam;
  private final Access access;
  private final Audit audit;
  private final WhereTheyAre where;

  PatientList(Patients patients, CareTeam careTeam, Access access, Audit audit, WhereTheyAre where) {
    this.patients = patients;
    this.careTeam = careTeam;
    this.access = access;
    this.audit = audit;
    this.where = where;
  }

  /** What the page needs. */
  @Transactional(readOnly = true)
  PatientListPage find(String query) {
    boolean everyone =
        access.decide(Area.IDENTITY, Act.READ, null, null) instanceof AccessDecision.Allowed allowed
            && allowed.ground() == AccessDecision.Ground.FUNCTION;
    List<Patient> found = everyone ? patients.search(query, MOST) : mine(query);
    audit.readMany(Area.IDENTITY, found.stream().map(Patient::id).toList());
    var ids = found.stream().map(Patient::id).toList();
    var primaries = careTeam.primaries(ids);
    var now = where.now(ids);
    var rows =
        found.stream()
            .map(
                p ->
                    new PatientListPage.Row(
                        p.id(),
                        p.name().shown(),
                        p.identity().pronouns(),
                        p.identity().birthDate(),
                        now.get(p.id()),
                        Optional.ofNullable(primaries.get(p.id())).map(s -> s.name().shown()).orElse(null)))
            .toList();
    return new PatientListPage(query, everyone, rows, found.size() >= MOST, everyone ? Optional.empty() : others(query, found));
  }

  private List<Patient> mine(String query) {
    var own = careTeam.patientsOf(Acting.actor().staffId());
    if (query.isBlank()) {
      return patients.find(own).values().stream()
          .sorted(Comparator.comparing((Patient p) -> p.name().family()).thenComparing(p -> p.name().called()))
          .limit(MOST)
          .toList();
    }
    return patients.search(query, 200).stream().filter(p -> own.contains(p.id())).limit(MOST).toList();
  }

  /**
   * Someone outside the team, for an emergency: only when first and last name are typed in full and mean one person, and
   * without showing anything but the way to break the glass.
   */
  private Optional<Patient> others(String query, List<Patient> mine) {
    var exact =
        patients.search(query, 20).stream()
            .filter(p -> !mine.contains(p))
            .filter(
                p ->
                    p.name().shown().equalsIgnoreCase(query.strip())
                        || p.name().onDocuments().equalsIgnoreCase(query.strip()))
            .toList();
    return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
  }
}

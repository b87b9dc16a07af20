package org.handrail.face.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.face.ui.Hours;
import org.handrail.face.ui.HoursRing;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.attendance.Dose;
import org.handrail.path.attendance.WeeklyDose;
import org.springframework.stereotype.Component;

/** This week's hours: one patient's ring, and who of a caseload will miss theirs. */
@Component
class WeekHours {
  private final WeeklyDose doses;
  private final Patients patients;

  WeekHours(WeeklyDose doses, Patients patients) {
    this.doses = doses;
    this.patients = patients;
  }

  /** Empty outside a stay with prescribed hours. */
  Optional<HoursRing> ring(PatientId patient) {
    return doses.now(patient).map(WeekHours::ring);
  }

  /** Those who cannot reach their hours any more, or only by coming to everything; the shortest first. */
  List<TodayPage.Short> atRisk(Collection<PatientId> caseload) {
    var all = doses.now(caseload);
    var names = patients.find(all.keySet());
    var rows = new ArrayList<TodayPage.Short>();
    all.forEach(
        (id, dose) -> {
          int slack = dose.reachableMinutes() - dose.prescribedMinutes();
          var patient = names.get(id);
          if (slack <= 0 && dose.attendedMinutes() < dose.prescribedMinutes() && patient != null) {
            rows.add(new TodayPage.Short(id, patient.name().shown(), ring(dose), why(slack)));
          }
        });
    rows.sort(Comparator.comparing((TodayPage.Short s) -> -s.hours().shortMinutes()).thenComparing(TodayPage.Short::name));
    return rows;
  }

  private static String why(int slack) {
    return slack == 0
        ? "No slack: every session left is needed"
        : Hours.words(-slack) + " short even by coming to everything";
  }

  private static HoursRing ring(Dose dose) {
    return new HoursRing(dose.attendedMinutes(), dose.reachableMinutes(), dose.prescribedMinutes());
  }
}

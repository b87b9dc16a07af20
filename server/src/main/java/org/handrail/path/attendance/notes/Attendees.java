package org.handrail.path.attendance.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.week.Expected;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.SessionId;
import org.springframework.stereotype.Component;

/** Who was at a session, and whose names must not stand in whose note. */
@Component
class Attendees {
  private final Rosters rosters;
  private final Attendances attendances;
  private final Patients patients;
  private final RelatedPeople related;
  private final OthersNames names;

  Attendees(Rosters rosters, Attendances attendances, Patients patients, RelatedPeople related, OthersNames names) {
    this.rosters = rosters;
    this.attendances = attendances;
    this.patients = patients;
    this.related = related;
    this.names = names;
  }

  /** Those who were there, in seat order. */
  Map<Patient, Attendance> of(SessionId session) {
    Map<PatientId, Attendance> recorded = attendances.at(session);
    List<PatientId> order = new ArrayList<>(rosters.of(session).stream().map(Expected::patient).toList());
    recorded.keySet().stream().filter(p -> !order.contains(p)).forEach(order::add);
    Map<PatientId, Patient> people = patients.find(order);
    Map<Patient, Attendance> present = new LinkedHashMap<>();
    for (PatientId id : order) {
      Attendance attendance = recorded.get(id);
      Patient patient = people.get(id);
      if (attendance != null && attendance.attended() && patient != null) {
        present.put(patient, attendance);
      }
    }
    return present;
  }

  /** Names of other members in one patient's text. */
  List<String> othersIn(String text, SessionId session, PatientId patient) {
    Map<PatientId, Patient> members = members(session);
    List<PersonName> others =
        members.values().stream().filter(p -> !p.id().equals(patient)).map(Patient::name).toList();
    var allowed = new ArrayList<String>();
    Patient own = members.get(patient);
    if (own != null) {
      allowed.add(own.name().given());
      allowed.add(own.name().family());
      allowed.add(own.name().called());
    }
    related.of(patient).forEach(r -> allowed.add(r.name()));
    return names.in(text, others, allowed);
  }

  /** Names of any member in the group's text. */
  List<String> anyIn(String text, SessionId session) {
    return names.in(text, members(session).values().stream().map(Patient::name).toList(), List.of());
  }

  private Map<PatientId, Patient> members(SessionId session) {
    Collection<PatientId> all = new ArrayList<>(rosters.of(session).stream().map(Expected::patient).toList());
    all.addAll(attendances.at(session).keySet());
    return patients.find(all);
  }
}

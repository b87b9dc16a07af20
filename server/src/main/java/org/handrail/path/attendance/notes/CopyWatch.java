package org.handrail.path.attendance.notes;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, before anything is signed, what of a note stands in the person's last notes or in somebody else's of the group. */
@Component
@Transactional(readOnly = true)
public class CopyWatch {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.US);

  private final Notes notes;
  private final Sameness sameness;
  private final Patients patients;
  private final Programs programs;

  CopyWatch(Notes notes, Sameness sameness, Patients patients, Programs programs) {
    this.notes = notes;
    this.sameness = sameness;
    this.patients = patients;
    this.programs = programs;
  }

  /**
   * What is shared, for each of those asked for.
   *
   * @param texts everybody's line of this session as it stands now
   * @param asked whose notes are compared
   */
  public Map<PatientId, Sameness.Found> of(Session session, Map<PatientId, String> texts, Collection<PatientId> asked) {
    ZoneId zone = programs.get(session.program()).zone();
    Map<PatientId, List<Notes.Past>> past = notes.before(asked, session.startsAt(), sameness.lastNotes());
    Map<PatientId, Patient> people = patients.find(texts.keySet());
    Map<PatientId, Sameness.Found> found = new LinkedHashMap<>();
    for (PatientId one : asked) {
      List<Sameness.Other> others = new ArrayList<>();
      past.getOrDefault(one, List.of())
          .forEach(p -> others.add(new Sameness.Other("the note of " + DAY.format(p.at().atZone(zone)), p.line())));
      texts.forEach(
          (other, text) -> {
            Patient person = people.get(other);
            if (!other.equals(one) && !text.isBlank() && person != null) {
              others.add(new Sameness.Other("the note for " + person.name().shown(), text));
            }
          });
      found.put(one, sameness.of(texts.getOrDefault(one, ""), others));
    }
    return found;
  }
}

package org.handrail.face.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.conversation.PatientMessage;
import org.handrail.path.conversation.PatientMessages;
import org.handrail.path.family.FamilyMessage;
import org.handrail.path.family.FamilyMessages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One inbox for what patients and families write, so that nothing waits in a record nobody opens. */
@Controller
class InboxController {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE MMM d, HH:mm", Locale.US);

  /** One that waits, before it is put in words. */
  private record Waits(PatientId patient, String from, boolean family, boolean danger, Instant sentAt) {}

  private final PatientMessages ofPatients;
  private final FamilyMessages ofFamilies;
  private final Patients patients;
  private final Organizations organizations;
  private final Access access;

  InboxController(PatientMessages ofPatients, FamilyMessages ofFamilies, Patients patients, Organizations organizations, Access access) {
    this.ofPatients = ofPatients;
    this.ofFamilies = ofFamilies;
    this.patients = patients;
    this.organizations = organizations;
    this.access = access;
  }

  @GetMapping("/messages")
  @MayEnter(area = Area.PATIENT_MESSAGES, act = Act.READ)
  String inbox(Model model) {
    List<Waits> all = new ArrayList<>();
    for (PatientMessage m : ofPatients.waiting()) {
      if (access.may(Area.PATIENT_MESSAGES, Act.READ, m.patient())) {
        all.add(new Waits(m.patient(), "", false, m.danger(), m.sentAt()));
      }
    }
    for (FamilyMessage m : ofFamilies.waiting()) {
      if (access.may(Area.FAMILY_MESSAGES, Act.READ, m.patient())) {
        all.add(new Waits(m.patient(), m.called(), true, m.danger(), m.sentAt()));
      }
    }
    all.sort(Comparator.comparing((Waits w) -> !w.danger()).thenComparing(Waits::sentAt));
    Map<PatientId, Patient> known = patients.find(all.stream().map(Waits::patient).distinct().toList());
    ZoneId zone = organizations.current().timeZone();
    model.addAttribute("page", new InboxPage(all.stream().filter(w -> known.containsKey(w.patient())).map(w -> line(w, known, zone)).toList()));
    return "face/desk/inbox";
  }

  private static InboxPage.Line line(Waits w, Map<PatientId, Patient> known, ZoneId zone) {
    Patient patient = known.get(w.patient());
    String name = patient == null ? "" : patient.name().shown();
    return new InboxPage.Line("/patients/" + w.patient() + (w.family() ? "/family" : "/messages"), w.family() ? w.from() + ", about " + name : name,
        w.family() ? "Family: disclose nothing back" : "Patient", MOMENT.format(w.sentAt().atZone(zone)), w.danger());
  }
}

package org.handrail.face.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One inbox for what patients and families write, so that nothing waits in a record nobody opens. */
@Controller
class InboxController {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE MMM d, HH:mm", Locale.US);

  private final Inbox inbox;
  private final Patients patients;
  private final Organizations organizations;

  InboxController(Inbox inbox, Patients patients, Organizations organizations) {
    this.inbox = inbox;
    this.patients = patients;
    this.organizations = organizations;
  }

  @GetMapping("/messages")
  @MayEnter(area = Area.PATIENT_MESSAGES, act = Act.READ)
  String inbox(Model model) {
    List<Inbox.Waiting> all = inbox.waiting();
    Map<PatientId, Patient> known = patients.find(all.stream().map(Inbox.Waiting::patient).distinct().toList());
    ZoneId zone = organizations.current().timeZone();
    model.addAttribute("page", new InboxPage(all.stream().filter(w -> known.containsKey(w.patient())).map(w -> line(w, known, zone)).toList()));
    return "face/desk/inbox";
  }

  private static InboxPage.Line line(Inbox.Waiting w, Map<PatientId, Patient> known, ZoneId zone) {
    Patient patient = known.get(w.patient());
    String name = patient == null ? "" : patient.name().shown();
    return new InboxPage.Line("/patients/" + w.patient() + (w.family() ? "/family" : "/messages"), w.family() ? w.from() + ", about " + name : name,
        w.family() ? "Family: disclose nothing back" : "Patient", MOMENT.format(w.sentAt().atZone(zone)), w.danger());
  }
}

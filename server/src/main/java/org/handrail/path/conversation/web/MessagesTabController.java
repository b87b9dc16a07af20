package org.handrail.path.conversation.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.conversation.AnswerPatient;
import org.handrail.path.conversation.PatientMessage;
import org.handrail.path.conversation.PatientMessages;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Messages tab: what the patient wrote, and the team's answers. */
@Controller
@RequestMapping("/patients/{patient}/messages")
class MessagesTabController {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE MMM d, HH:mm", Locale.US);

  private static final UUID NONE = new UUID(0, 0);

  private final PatientMessages messages;
  private final AnswerPatient answer;
  private final Patients patients;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Access access;

  MessagesTabController(
      PatientMessages messages, AnswerPatient answer, Patients patients, StaffDirectory staff, Organizations organizations, Access access) {
    this.messages = messages;
    this.answer = answer;
    this.patients = patients;
    this.staff = staff;
    this.organizations = organizations;
    this.access = access;
  }

  @GetMapping
  @MayEnter(area = Area.PATIENT_MESSAGES, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  @PostMapping
  @MayEnter(area = Area.PATIENT_MESSAGES, act = Act.WRITE)
  ModelAndView answer(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    return done(patient, answer.answer(patient, form.value("words"), seen(form)), form, flash, "Sent.");
  }

  @PostMapping("/read")
  @MayEnter(area = Area.PATIENT_MESSAGES, act = Act.WRITE)
  ModelAndView read(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    return done(patient, answer.read(patient, seen(form)), Form.empty(), flash, "Noted: they see that it was read.");
  }

  private ModelAndView done(PatientId patient, Outcome<?> outcome, Form form, RedirectAttributes flash, String saved) {
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:/patients/" + patient + "/messages");
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    List<PatientMessage> all = messages.with(patient);
    Map<StaffId, StaffMember> known =
        staff.find(all.stream().flatMap(m -> Stream.of(m.from(), m.readBy())).filter(Objects::nonNull).distinct().toList());
    String they = patients.get(patient).name().called();
    var zone = organizations.current().timeZone();
    List<MessagesTabPage.Line> lines =
        all.stream()
            .map(m -> new MessagesTabPage.Line(
                m.byPatient(), m.from() == null ? they : name(known, m.from()), MOMENT.format(m.sentAt().atZone(zone)), m.words(), m.danger(),
                state(m, known, they)))
            .toList();
    List<PatientMessage> unread = all.stream().filter(m -> m.byPatient() && m.readAt() == null).toList();
    boolean danger = unread.stream().anyMatch(PatientMessage::danger);
    String seen = all.isEmpty() ? "" : all.getLast().id().toString();
    var page =
        new MessagesTabPage(
            "/patients/" + patient + "/messages", they, lines, seen, !unread.isEmpty() && !danger, danger, access.may(Area.PATIENT_MESSAGES, Act.WRITE, patient), form);
    return new ModelAndView("path/conversation/messages_tab", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static String state(PatientMessage m, Map<StaffId, StaffMember> known, String they) {
    if (m.byPatient()) {
      return m.readBy() == null ? "Not read yet" : "Read by " + name(known, m.readBy());
    }
    return m.readAt() == null ? "Not opened yet" : "Opened by " + they;
  }

  private static String name(Map<StaffId, StaffMember> known, StaffId id) {
    StaffMember member = known.get(id);
    return member == null ? "Somebody of the team" : member.name().shown();
  }

  private static UUID seen(Form form) {
    try {
      return UUID.fromString(form.value("seen"));
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }
}

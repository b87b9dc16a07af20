package org.handrail.path.family.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.family.AskSafety;
import org.handrail.path.family.FamilyMember;
import org.handrail.path.family.FamilyMembers;
import org.handrail.path.family.FamilyMessage;
import org.handrail.path.family.FamilyMessages;
import org.handrail.path.family.FamilyPresences;
import org.handrail.path.family.FamilyTexts;
import org.handrail.path.family.MemberId;
import org.handrail.path.family.ReadFamilyMessage;
import org.handrail.path.family.RecordFamilyPresence;
import org.handrail.path.family.SharedItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Family tab: who may be told what, what families wrote, who came. */
@Controller
@RequestMapping("/patients/{patient}/family")
class FamilyTabController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE MMM d, HH:mm", Locale.US);

  private final FamilyMembers members;
  private final FamilyMessages messages;
  private final FamilyPresences presences;
  private final SharedItems shared;
  private final FamilyTexts texts;
  private final AskSafety safety;
  private final ReadFamilyMessage read;
  private final RecordFamilyPresence record;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Access access;

  FamilyTabController(FamilyMembers members, FamilyMessages messages, FamilyPresences presences, SharedItems shared, FamilyTexts texts,
      AskSafety safety, ReadFamilyMessage read, RecordFamilyPresence record, StaffDirectory staff, Organizations organizations, Access access) {
    this.members = members;
    this.messages = messages;
    this.presences = presences;
    this.shared = shared;
    this.texts = texts;
    this.safety = safety;
    this.read = read;
    this.record = record;
    this.staff = staff;
    this.organizations = organizations;
    this.access = access;
  }

  @GetMapping
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return draw(patient, Form.empty(), 200);
  }

  @PostMapping("/messages/{message}/read")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.WRITE)
  ModelAndView read(@PathVariable PatientId patient, @PathVariable UUID message, RedirectAttributes flash) {
    return answer(patient, read.read(patient, message), Form.empty(), flash, "Noted: the sender sees that it was read.");
  }

  @PostMapping("/presence")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.WRITE)
  ModelAndView record(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    UUID member = uuid(form.value("member"));
    return answer(patient, record.record(patient, uuid(form.value("at")), member == null ? null : new MemberId(member), form.value("who")), form, flash, "Recorded.");
  }

  @PostMapping("/presence/{presence}/withdraw")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.WRITE)
  ModelAndView withdraw(@PathVariable PatientId patient, @PathVariable UUID presence, RedirectAttributes flash) {
    return answer(patient, record.withdraw(patient, presence), Form.empty(), flash, "Taken back.");
  }

  private ModelAndView answer(PatientId patient, Outcome<?> outcome, Form form, RedirectAttributes flash, String saved) {
    if (!outcome.isDone()) {
      return draw(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:/patients/" + patient + "/family");
  }

  private ModelAndView draw(PatientId patient, Form form, int status) {
    ZoneId zone = organizations.current().timeZone();
    List<FamilyMember> all = members.of(patient);
    var held = new ArrayList<Choice>();
    record.evenings().forEach(e -> held.add(new Choice(e.id().toString(), "Family evening, " + DAY.format(e.day()) + ": " + e.title())));
    record.sessions(patient).forEach(s -> held.add(new Choice(s.id().toString(), s.title() + ", " + DAY.format(s.day()))));
    var page = new FamilyTabPage(
        "/patients/" + patient + "/family",
        access.may(Area.FAMILY_MESSAGES, Act.WRITE, patient),
        safety.concerns(patient).stream().map(c -> c.called() + " (" + c.relationship() + "), asked " + DAY.format(c.at().atZone(zone)) + ": " + c.answer().label()).toList(),
        all.stream().map(this::person).toList(),
        messages.about(patient).stream().map(m -> message(m, zone)).toList(),
        presences.of(patient).stream().map(p -> new FamilyTabPage.Presence(p.id().toString(), p.who() + ", " + DAY.format(p.day()) + (p.evening() == null ? ", family session" : ", family evening"))).toList(),
        held,
        Choice.of(all.stream().filter(m -> !m.ended()).toList(), m -> m.id().toString(), FamilyMember::called),
        form);
    return new ModelAndView("path/family/family_tab", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private FamilyTabPage.Person person(FamilyMember m) {
    var codes = shared.with(m);
    return new FamilyTabPage.Person(m.called() + ", " + m.relationship(), m.state().label(),
        texts.items().stream().filter(i -> codes.contains(i.code())).map(FamilyTexts.Item::label).toList());
  }

  private FamilyTabPage.Message message(FamilyMessage m, ZoneId zone) {
    String by = m.readBy() == null ? "" : "Read by " + staff.get(m.readBy()).name().shown();
    var rules = List.of("The team may say who wrote: " + m.maySay().label(),
        m.patientReads() ? "The patient may read it" : "The patient does not see it on their page", by);
    return new FamilyTabPage.Message(m.id().toString(), m.called() + ", " + MOMENT.format(m.sentAt().atZone(zone)), m.words(), m.danger(), m.readAt() != null,
        rules.stream().filter(r -> !r.isEmpty()).toList());
  }

  private static @Nullable UUID uuid(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

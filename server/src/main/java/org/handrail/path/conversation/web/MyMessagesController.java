package org.handrail.path.conversation.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.conversation.PatientMessage;
import org.handrail.path.conversation.PatientMessages;
import org.handrail.path.conversation.WriteToMyTeam;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The patient's messages with their team, and what they may expect when. */
@Controller
class MyMessagesController {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private final PatientMessages messages;
  private final WriteToMyTeam write;
  private final CareTeam team;
  private final StaffDirectory staff;
  private final Organizations organizations;

  MyMessagesController(PatientMessages messages, WriteToMyTeam write, CareTeam team, StaffDirectory staff, Organizations organizations) {
    this.messages = messages;
    this.write = write;
    this.team = team;
    this.staff = staff;
    this.organizations = organizations;
  }

  @GetMapping("/my/messages")
  @MayEnter(area = Area.PATIENT_MESSAGES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView show() {
    ModelAndView view = view(Form.empty(), 200);
    write.opened();
    return view;
  }

  @PostMapping("/my/messages")
  @MayEnter(area = Area.PATIENT_MESSAGES, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView send(Form form, RedirectAttributes flash) {
    Outcome<WriteToMyTeam.Sent> outcome = write.write(form.value("words"));
    if (!outcome.isDone()) {
      return view(form.refused(outcome.refusals()), 422);
    }
    WriteToMyTeam.Sent sent = outcome.orElseThrow();
    String by = MOMENT.format(sent.by());
    if (sent.danger()) {
      return new ModelAndView("path/conversation/danger", Map.of("by", by));
    }
    flash.addFlashAttribute("saved", "Sent. Somebody answers by " + by + ".");
    return new ModelAndView("redirect:/my/messages");
  }

  private ModelAndView view(Form form, int status) {
    PatientId me = Acting.actor().patientId();
    List<PatientMessage> all = messages.with(me);
    Map<StaffId, StaffMember> known = staff.find(all.stream().map(PatientMessage::from).filter(Objects::nonNull).distinct().toList());
    var zone = organizations.current().timeZone();
    List<MyMessagesPage.Line> lines =
        all.stream()
            .map(m -> new MyMessagesPage.Line(
                m.byPatient(), m.from() == null ? "You" : name(known.get(m.from())), MOMENT.format(m.sentAt().atZone(zone)), m.words(),
                m.byPatient() ? m.readAt() == null ? "Not read yet" : "Read" : m.readAt() == null ? "New" : ""))
            .toList();
    var promise = write.promise();
    String reading = "every day from " + TIME.format(promise.readFrom()) + " to " + TIME.format(promise.readUntil());
    String who = team.of(me).stream().map(member -> member.staff().name().shown()).distinct().collect(Collectors.joining(", "));
    var page = new MyMessagesPage(lines, who.isEmpty() ? "your team" : who, reading, MOMENT.format(promise.by()), form);
    return new ModelAndView("path/conversation/my_messages", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static String name(@Nullable StaffMember member) {
    return member == null ? "Your team" : member.name().shown();
  }
}

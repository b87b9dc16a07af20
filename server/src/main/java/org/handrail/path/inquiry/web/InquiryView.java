package org.handrail.path.inquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.worklist.TaskCards;
import org.handrail.path.inquiry.Appointment;
import org.handrail.path.inquiry.ContactResult;
import org.handrail.path.inquiry.HistoryEntry;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryAccess;
import org.handrail.path.inquiry.InquiryAlerts;
import org.handrail.path.inquiry.InquiryDetails;
import org.handrail.path.inquiry.InquiryEvent;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.Referrals;
import org.handrail.path.inquiry.Screening;
import org.handrail.path.inquiry.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts one inquiry into the words of its page. */
@Component
class InquiryView {

  private final Inquiries inquiries;
  private final InquiryAccess access;
  private final Access rights;
  private final InquiryAlerts alerts;
  private final TaskCards cards;
  private final Referrals referrals;
  private final Patients patients;
  private final Programs programs;
  private final InquiryPages pages;

  InquiryView(
      Inquiries inquiries,
      InquiryAccess access,
      Access rights,
      InquiryAlerts alerts,
      TaskCards cards,
      Referrals referrals,
      Patients patients,
      Programs programs,
      InquiryPages pages) {
    this.inquiries = inquiries;
    this.access = access;
    this.rights = rights;
    this.alerts = alerts;
    this.cards = cards;
    this.referrals = referrals;
    this.patients = patients;
    this.programs = programs;
    this.pages = pages;
  }

  ModelAndView draw(Inquiry q, Form contact, Form next, HttpStatusCode status) {
    Words words = pages.words();
    var ids = List.of(q.id());
    List<Appointment> appointments = inquiries.appointments(q.id());
    Appointment ahead = appointments.stream().filter(a -> a.state() == Appointment.State.OFFERED).findFirst().orElse(null);
    var page = new InquiryPage(
        "/inquiries/" + q.id(),
        q.version(),
        q.details().name(),
        q.stage().label(),
        line(q, words),
        q.deceased(),
        access.mayWrite(),
        cards.of(alerts.open(ids).getOrDefault(q.id(), List.of())),
        facts(q, words),
        q.details().words(),
        person(q),
        inquiries.alike(q).stream()
            .map(a -> new InquiryPage.Alike("/inquiries/" + a.id(), a.details().name(), a.source().label() + ", " + words.day(a.firstContact())))
            .toList(),
        referrals.of(ids).getOrDefault(q.id(), List.of()).stream().map(r -> referred(r, words)).toList(),
        inquiries.screening(q.id()).map(s -> screened(s, words)).orElse(null),
        ahead == null ? null : ahead(ahead, words),
        appointments.stream().filter(a -> a.state() != Appointment.State.OFFERED)
            .map(a -> new InquiryPage.Past(words.at(a.day(), a.starts()) + ": " + a.state().label().toLowerCase(java.util.Locale.ROOT)))
            .toList(),
        waiting(q),
        q.closed() == null ? null : q.closed().note().isBlank() ? q.closed().reason().label() : q.closed().reason().label() + ". " + q.closed().note(),
        can(q),
        inquiries.history(q.id()).stream().map(h -> event(h, words)).toList(),
        Choice.of(ContactResult.values(), ContactResult::label),
        pages.owners(),
        contact,
        next);
    return new ModelAndView("path/inquiry/inquiry", Map.of("page", page), status);
  }

  /** The form that says what happens next, as it stands. */
  static Form nextOf(Inquiry q) {
    var known = new java.util.HashMap<String, Object>();
    known.put("nextStep", q.nextStep());
    if (q.nextStepDue() != null) known.put("nextStepDue", q.nextStepDue());
    if (q.owner() != null) known.put("owner", q.owner());
    return Form.of(known);
  }

  private static String line(Inquiry q, Words words) {
    long waited = q.daysWaited(words.now(), words.zone());
    String asked = "First asked " + words.day(q.firstContact()) + (waited > 0 ? ", " + BoardController.days(waited) + " ago" : "");
    return q.source().label() + (q.partnerName().isBlank() ? "" : " from " + q.partnerName()) + " · " + asked;
  }

  private List<InquiryPage.Fact> facts(Inquiry q, Words words) {
    InquiryDetails d = q.details();
    var facts = new ArrayList<InquiryPage.Fact>();
    facts.add(new InquiryPage.Fact("Born", d.birthDate() == null ? d.adultStated() ? "Not known; 18 or older, as was said" : "Not known" : words.birth(d.birthDate())));
    facts.add(new InquiryPage.Fact("Phone", d.phone().isBlank() ? "Not known" : d.phone() + (d.mayLeaveMessage() ? " · a message may be left" : " · leave no message")));
    if (!d.bestTime().isBlank()) facts.add(new InquiryPage.Fact("Best time", d.bestTime()));
    if (!d.email().isBlank()) facts.add(new InquiryPage.Fact("E-mail", d.email()));
    facts.add(new InquiryPage.Fact("Language", InquiryPages.language(d.language()) + (d.interpreter() ? " · interpreter needed" : "")));
    if (d.forAnother()) {
      String who = d.callerRelation().isBlank() ? d.callerName() : d.callerName() + " (" + d.callerRelation() + ")";
      facts.add(new InquiryPage.Fact("Asked by", d.callerPhone().isBlank() ? who : who + ", " + d.callerPhone()));
    }
    if (d.program() != null) facts.add(new InquiryPage.Fact("Program", programs.find(d.program()).map(Program::fullName).orElse("")));
    facts.add(new InquiryPage.Fact("Owner", q.owner() == null ? "Nobody yet" : pages.name(q.owner())));
    return facts;
  }

  private InquiryPage.@Nullable Person person(Inquiry q) {
    return q.patient() == null
        ? null
        : patients.find(q.patient()).map(p -> new InquiryPage.Person("/patients/" + p.id(), p.name().shown())).orElse(null);
  }

  private static InquiryPage.Referred referred(Referral r, Words words) {
    String line = "Received " + words.moment(r.receivedAt()) + " · " + r.channel().label()
        + (r.decidedAt() == null ? "" : " · looked through " + words.day(r.decidedAt()));
    return new InquiryPage.Referred("/inquiries/referrals/" + r.id(), "From " + r.senderName(), line, r.decidedAt() == null);
  }

  private InquiryPage.Screened screened(Screening.Saved saved, Words words) {
    Screening s = saved.answers();
    var safety = List.of(
        new InquiryPage.Safety("Thoughts of death or self-harm", s.selfHarm().label(), s.selfHarm() == Screening.SelfHarm.NOW),
        new InquiryPage.Safety("When stopping", s.withdrawal().label(), s.withdrawal() == Screening.Withdrawal.SEVERE),
        new InquiryPage.Safety("Overdose", s.overdose().label(), s.overdose() == Screening.Overdose.RECENT));
    var answers = new ArrayList<InquiryPage.Fact>();
    add(answers, "What would help", s.wants());
    add(answers, "Substances", s.substances());
    add(answers, "Last use", s.lastUse());
    if (s.pregnant() == Screening.Said.YES) answers.add(new InquiryPage.Fact("Pregnant", "Yes"));
    if (s.injects() == Screening.Said.YES) answers.add(new InquiryPage.Fact("Injects drugs", "Yes"));
    add(answers, "Medications", s.medications());
    add(answers, "Who pays", s.payer());
    add(answers, "Times", s.times());
    add(answers, "Getting here", s.transport());
    add(answers, "Done at once", s.action());
    return new InquiryPage.Screened(
        words.moment(saved.at()) + " by " + pages.name(saved.by()), safety, answers, s.safetyAsked());
  }

  private static void add(List<InquiryPage.Fact> facts, String label, String value) {
    if (!value.isBlank()) facts.add(new InquiryPage.Fact(label, value));
  }

  private InquiryPage.Ahead ahead(Appointment a, Words words) {
    var program = programs.get(a.program());
    boolean over = !program.at(a.day(), a.starts()).isAfter(words.now());
    return new InquiryPage.Ahead(words.at(a.day(), a.starts()), program.fullName() + ", " + a.mode().label().toLowerCase(java.util.Locale.ROOT), over);
  }

  private @Nullable String waiting(Inquiry q) {
    if (q.waiting() == null) return null;
    int place = inquiries.waitlist().stream().map(Inquiry::id).toList().indexOf(q.id()) + 1;
    String note = q.waiting().note().isBlank() ? "" : " " + q.waiting().note() + ".";
    return "Place " + place + " on the waitlist. " + q.waiting().reason().label() + "." + note + " Order: " + q.waiting().priority().label() + ".";
  }

  private InquiryPage.Can can(Inquiry q) {
    boolean write = access.mayWrite();
    return new InquiryPage.Can(
        write && q.stage().isOpen() && !q.deceased(),
        write && q.can(InquiryEvent.OFFER),
        write && q.can(InquiryEvent.MISS),
        write && q.can(InquiryEvent.WAITLIST),
        write && q.can(InquiryEvent.MAKE_READY),
        write && q.can(InquiryEvent.CLOSE),
        write && q.can(InquiryEvent.REOPEN),
        q.stage() == Stage.READY && q.patient() != null && rights.may(Area.PLACEMENT, Act.READ, q.patient()));
  }

  private InquiryPage.Event event(HistoryEntry h, Words words) {
    String icon = switch (h.kind()) {
      case OPENED -> "door-enter";
      case CONTACT -> "phone";
      case MOVED -> "arrow-right";
      case CHANGED -> "pencil";
      case SCREENED -> "clipboard-heart";
      case REFERRAL -> "file-import";
      case LINKED -> "user-check";
    };
    return new InquiryPage.Event(words.moment(h.at()), icon, false, h.words(), pages.name(h.by()));
  }
}

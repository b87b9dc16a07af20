package org.handrail.path.inquiry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryAccess;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.ReferralItem;
import org.handrail.path.inquiry.ReferralPacket;
import org.handrail.path.inquiry.ReferralPacket.Person;
import org.handrail.path.inquiry.Referrals;
import org.handrail.path.inquiry.ReferredPerson;
import org.handrail.path.medical.Allergies;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Medications;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts a received referral into the words of its page, beside what we know. */
@Component
class IntakeView {

  private static final LocalDate UNKNOWN = LocalDate.of(1850, 1, 1);

  private final Referrals referrals;
  private final Patients patients;
  private final Diagnoses diagnoses;
  private final Medications medications;
  private final Allergies allergies;
  private final Access rights;
  private final InquiryAccess access;
  private final Matches matches;
  private final InquiryPages pages;

  IntakeView(
      Referrals referrals,
      Patients patients,
      Diagnoses diagnoses,
      Medications medications,
      Allergies allergies,
      Access rights,
      InquiryAccess access,
      Matches matches,
      InquiryPages pages) {
    this.referrals = referrals;
    this.patients = patients;
    this.diagnoses = diagnoses;
    this.medications = medications;
    this.allergies = allergies;
    this.rights = rights;
    this.access = access;
    this.matches = matches;
    this.pages = pages;
  }

  ModelAndView draw(Referral r, Inquiry q, @Nullable Form typed, HttpStatusCode status) {
    Words words = pages.words();
    Person p = r.cover().person();
    String base = "/inquiries/referrals/" + r.id();
    List<ReferralItem> items = referrals.items(r.id());
    boolean mayWrite = access.mayWrite() && !p.deceased();
    Form form = typed == null ? formOf(p) : typed;
    var page = new IntakePage(
        base,
        "/inquiries/" + q.id(),
        p.calledName(),
        "From " + r.senderName() + " · received " + words.moment(r.receivedAt()) + " · " + r.channel().label().toLowerCase(java.util.Locale.ROOT),
        r.version(),
        q.version(),
        p.deceased() ? p.deathDate() == null ? "no date sent" : p.deathDate().words() : null,
        danger(items),
        r.decidedAt() != null,
        mayWrite,
        q.patient() == null ? null : patients.find(q.patient()).map(x -> new InquiryPage.Person("/patients/" + x.id(), x.name().shown())).orElse(null),
        sent(p, words),
        q.patient() != null || p.deceased() ? List.of() : matches.of(sought(form), ReferredPerson.identifiers(p), words),
        InquiryPages.languages(form.value("language").isBlank() ? "en" : form.value("language")),
        new IntakeRows(ours(q.patient()), mayWrite, base).groups(items),
        notes(r),
        r.cover().report(),
        form);
    return new ModelAndView("path/inquiry/intake", Map.of("page", page), status);
  }

  private static @Nullable String danger(List<ReferralItem> items) {
    return items.stream()
        .map(i -> i.content() instanceof ReferralPacket.Observation o && o.selfHarm() ? o : null)
        .filter(Objects::nonNull)
        .map(o -> o.title() + (o.date() == null ? ", no date" : ", " + o.date().words()))
        .findFirst()
        .orElse(null);
  }

  private Ours ours(@Nullable PatientId patient) {
    if (patient == null) return Ours.NOTHING;
    boolean medical = rights.may(Area.MEDICAL, Act.READ, patient);
    return new Ours(
        rights.may(Area.DIAGNOSES, Act.READ, patient) ? diagnoses.open(patient) : List.of(),
        medical ? medications.current(patient) : List.of(),
        medical ? allergies.of(patient) : List.of());
  }

  private static List<InquiryPage.Fact> sent(Person p, Words words) {
    var facts = new ArrayList<InquiryPage.Fact>();
    for (var name : p.names()) facts.add(new InquiryPage.Fact(use(name.use()), name.full()));
    facts.add(new InquiryPage.Fact("Born", p.birthDate() == null ? "Not sent" : p.birthDate().exact().map(words::birth).orElse(p.birthDate().words() + ", the day was not sent")));
    if (p.pronouns() != null) facts.add(new InquiryPage.Fact("Pronouns", p.pronouns()));
    if (p.genderIdentity() != null) facts.add(new InquiryPage.Fact("Gender identity", p.genderIdentity()));
    if (p.gender() != null) facts.add(new InquiryPage.Fact("Administrative gender", p.gender()));
    if (p.sexForScoring() != null) facts.add(new InquiryPage.Fact("Recorded sex", p.sexForScoring()));
    for (var t : p.telecoms()) facts.add(new InquiryPage.Fact(t.system().equals("email") ? "E-mail" : t.system().equals("phone") ? "Phone" : "Contact", t.value()));
    for (var a : p.addresses()) {
      facts.add(new InquiryPage.Fact("Address", String.join(", ", parts(a))));
    }
    if (p.language() != null) {
      facts.add(new InquiryPage.Fact("Language", InquiryPages.language(p.language().code()) + (p.interpreterNeeded() ? " · interpreter needed" : "")));
    }
    return facts;
  }

  private static List<String> parts(ReferralPacket.Address a) {
    var parts = new ArrayList<>(a.lines());
    for (String part : new String[] {a.city(), a.state(), a.postalCode()}) {
      if (part != null) parts.add(part);
    }
    return parts;
  }

  private static String use(@Nullable String use) {
    return switch (use == null ? "" : use) {
      case "official" -> "Legal name";
      case "usual" -> "Name in use";
      case "maiden", "old" -> "Former name";
      case "nickname" -> "Nickname";
      default -> "Name";
    };
  }

  private static List<IntakePage.Note> notes(Referral r) {
    var notes = new ArrayList<IntakePage.Note>();
    for (var a : r.cover().asks()) notes.add(new IntakePage.Note("Asked for", a.what() + (a.note() == null ? "" : ". " + a.note())));
    for (var c : r.cover().coverages()) {
      notes.add(new IntakePage.Note("Coverage", c.payer() + (c.memberId() == null ? "" : ", member " + c.memberId()) + (c.type() == null || c.type().equals(c.payer()) ? "" : " · " + c.type())));
    }
    for (var c : r.cover().contacts()) {
      String phone = c.telecoms().stream().filter(t -> t.system().equals("phone")).map(ReferralPacket.Telecom::value).findFirst().orElse("");
      notes.add(new IntakePage.Note("Around them", c.name().full() + (c.relationship() == null ? "" : " (" + c.relationship() + ")") + (phone.isEmpty() ? "" : ", " + phone)));
    }
    for (var c : r.cover().consents()) {
      notes.add(new IntakePage.Note("Consent the sender holds", c.what() + ", " + c.status() + (c.date() == null ? "" : ", " + c.date().words()) + ". It is no consent given to us."));
    }
    return notes;
  }

  /** Whom to look for: what the form says now, so that a corrected birth date finds its match. */
  private static Identity sought(Form form) {
    LocalDate born = DetailsForm.date(form.value("birthDate"));
    String phone = form.value("phone").strip();
    var contact = new Contact(phone.isEmpty() ? null : phone, null, null, null, null, null);
    return new Identity(
        new PersonName(form.value("given"), form.value("family"), null), null, born == null ? UNKNOWN : born, null, null, null, contact, "en", false);
  }

  /** What was sent, in the fields of a new person. */
  private static Form formOf(Person p) {
    var known = new HashMap<String, Object>();
    ReferredPerson said = ReferredPerson.of(p);
    known.put("given", said.given());
    known.put("family", said.family());
    known.put("preferred", said.preferred());
    if (said.birthDate() != null) known.put("birthDate", said.birthDate());
    known.put("phone", said.phone());
    known.put("email", said.email());
    known.put("address", said.address());
    known.put("city", said.city());
    known.put("state", said.state());
    known.put("postalCode", said.postalCode());
    known.put("pronouns", said.pronouns());
    known.put("gender", said.gender());
    if (said.sexForScoring() != null) known.put("sexForScoring", said.sexForScoring());
    known.put("language", InquiryPages.base(said.language()));
    if (said.interpreter()) known.put("interpreter", "true");
    return Form.of(known);
  }
}

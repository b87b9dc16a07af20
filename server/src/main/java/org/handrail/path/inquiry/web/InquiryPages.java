package org.handrail.path.inquiry.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryAccess;
import org.handrail.path.inquiry.InquiryId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the screens of inquiries share: finding one that may be seen, names, choices. */
@Component
class InquiryPages {

  /** Languages people ask for most; any other is a language tag in what a referral sends. */
  static final List<Choice> LANGUAGES = List.of(
      new Choice("en", "English"), new Choice("es", "Spanish"), new Choice("zh", "Chinese"), new Choice("vi", "Vietnamese"), new Choice("ar", "Arabic"),
      new Choice("fr", "French"), new Choice("ht", "Haitian Creole"), new Choice("ko", "Korean"), new Choice("pt", "Portuguese"),
      new Choice("ru", "Russian"), new Choice("so", "Somali"), new Choice("tl", "Tagalog"), new Choice("ase", "American Sign Language"));

  private final Inquiries inquiries;
  private final InquiryAccess access;
  private final StaffDirectory staff;
  private final Programs programs;
  private final Organizations organizations;
  private final Clock clock;

  InquiryPages(Inquiries inquiries, InquiryAccess access, StaffDirectory staff, Programs programs, Organizations organizations, Clock clock) {
    this.inquiries = inquiries;
    this.access = access;
    this.staff = staff;
    this.programs = programs;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The inquiry, when the present actor may do this with it. */
  Inquiry open(InquiryId id, Act act) {
    Inquiry inquiry = inquiries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    access.require(act, inquiry);
    return inquiry;
  }

  Words words() {
    return new Words(clock.instant(), organizations.current().timeZone());
  }

  /** "Dana Whitfield", or "from outside" where nobody of ours did it. */
  String name(@Nullable StaffId id) {
    return id == null ? "from outside" : staff.find(id).map(s -> s.name().shown()).orElse("someone who left");
  }

  /** Who can own an inquiry: admissions first, then everyone else who works here. */
  List<Choice> owners() {
    var admissions = staff.holding(Role.ADMISSIONS);
    var all = new ArrayList<StaffMember>(admissions);
    staff.active().stream().filter(s -> admissions.stream().noneMatch(a -> a.id().equals(s.id()))).forEach(all::add);
    return Choice.of(all, s -> s.id().toString(), s -> s.name().shown());
  }

  List<Choice> programs() {
    return Choice.of(programs.all(), p -> p.id().toString(), p -> p.fullName());
  }

  /** The languages, with this one in front when it is none of them. */
  static List<Choice> languages(String now) {
    String base = base(now);
    if (LANGUAGES.stream().anyMatch(c -> c.value().equals(base))) return LANGUAGES;
    var all = new ArrayList<Choice>();
    all.add(new Choice(base, Locale.forLanguageTag(base).getDisplayLanguage(Locale.US)));
    all.addAll(LANGUAGES);
    return all;
  }

  /** "en" of "en-US": the variety matters to software, not to an interpreter. */
  static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  static String language(String language) {
    String base = base(language);
    return LANGUAGES.stream().filter(c -> c.value().equals(base)).map(Choice::label).findFirst()
        .orElseGet(() -> Locale.forLanguageTag(base).getDisplayLanguage(Locale.US));
  }

  /** The version a form was drawn with; a form without one was tampered with. */
  static int version(Form form) {
    return number(form, "version");
  }

  static int number(Form form, String field) {
    try {
      return Integer.parseInt(form.value(field));
    } catch (NumberFormatException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no " + field);
    }
  }

  /** One of an enum's constants, or null when nothing or nonsense was sent. */
  static <E extends Enum<E>> @Nullable E one(E[] all, Form form, String field) {
    for (E e : all) {
      if (form.has(field, e.name())) return e;
    }
    return null;
  }
}

package org.handrail.path.community.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.documents.ShareTerms;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.ConsentRules;
import org.handrail.foundation.privacy.Consents;
import org.handrail.path.community.Directory;
import org.handrail.path.community.Listing;
import org.handrail.path.community.Resource;
import org.handrail.path.community.ResourceId;
import org.handrail.path.community.referral.AssignPeerCoach;
import org.handrail.path.community.referral.CommunityReferral;
import org.handrail.path.community.referral.CommunityReferrals;
import org.handrail.path.community.referral.ReferPatient;
import org.handrail.path.community.referral.ReferralOutcome;
import org.handrail.path.community.referral.ReferralStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Referrals in words: for one record, for everybody's open ones, and for the patient. */
@Component
class ReferralPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
  private static final String GONE = "A place that is no longer listed";

  private final CommunityReferrals referrals;
  private final Directory directory;
  private final ReferPatient refer;
  private final AssignPeerCoach coaches;
  private final Patients patients;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Consents consents;
  private final ConsentRules rules;
  private final Access access;
  private final Clock clock;

  ReferralPages(CommunityReferrals referrals, Directory directory, ReferPatient refer, AssignPeerCoach coaches, Patients patients, StaffDirectory staff,
      Organizations organizations, Consents consents, ConsentRules rules, Access access, Clock clock) {
    this.referrals = referrals;
    this.directory = directory;
    this.refer = refer;
    this.coaches = coaches;
    this.patients = patients;
    this.staff = staff;
    this.organizations = organizations;
    this.consents = consents;
    this.rules = rules;
    this.access = access;
    this.clock = clock;
  }

  static String base(PatientId patient) {
    return "/patients/" + patient + "/community";
  }

  String called(PatientId patient) {
    return patients.get(patient).name().called();
  }

  /** @param asked id of the referral whose form was refused; empty otherwise */
  CommunityTabPage tab(PatientId patient, String asked, Form form) {
    List<CommunityReferral> all = referrals.of(patient);
    Map<ResourceId, Resource> places = places(all);
    var steps = referrals.steps(all);
    var people = staff.find(Stream.concat(all.stream().map(CommunityReferral::madeBy),
        steps.values().stream().flatMap(List::stream).map(ReferralStep::by).filter(Objects::nonNull)).distinct().toList());
    String they = called(patient);
    List<CommunityTabPage.Referral> lines = all.stream().map(r -> {
      Resource place = places.get(r.resource());
      return new CommunityTabPage.Referral(r.id().toString(), place == null ? GONE : place.listing().name(), kind(place), r.need(), state(r), late(r), mayBeTold(r), tell(r),
          steps.getOrDefault(r.id(), List.of()).stream().map(step -> step(step, people, they)).toList());
    }).toList();
    Optional<StaffMember> coach = coaches.of(patient);
    int open = (int) all.stream().filter(CommunityReferral::isOpen).count();
    return new CommunityTabPage(base(patient), they, access.may(Area.COMMUNITY, Act.WRITE, patient), coach.map(c -> c.name().shown()).orElse(""),
        coach.map(c -> c.id().toString()).orElse(""), Choice.of(coaches.choices(), c -> c.id().toString(), c -> c.name().shown()),
        lines.subList(0, open), lines.subList(open, lines.size()), Choice.of(ReferralOutcome.values(), ReferralOutcome::label),
        rules.disclosureNotice().shortForm(), asked, form);
  }

  CommunityTabPage.Refer refer(PatientId patient, Resource place, Form form) {
    Listing said = place.listing();
    String where = Stream.of(said.place(), said.street(), said.city(), said.phone()).filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
    String consent = refer.permitted(patient, place.id()).map(c -> c.expiresAt() == null ? "Their consent for this place counts" :
        "Their consent for this place counts until " + DATE.format(c.expiresAt().atZone(zone()).toLocalDate().minusDays(1))).orElse("");
    return new CommunityTabPage.Refer(base(patient), called(patient), place.id().toString(), said.name(), where, consent, form);
  }

  CommunityTabPage.Reading reading(PatientId patient, Resource place, Form form) {
    ReferPatient.ToSign signed = refer.toSign(place, form.value("need"));
    String organization = organizations.current().name();
    List<ShareTerms.Line> lines = signed.terms().lines(organization);
    return new CommunityTabPage.Reading(base(patient) + "/refer/" + place.id() + "/sign", base(patient) + "/refer/" + place.id(),
        patients.get(patient).name().onDocuments(), organization, signed.text(), lines, form);
  }

  /** The open ones of everybody whose community the reader may read. */
  CommunityTabPage.Open open() {
    Map<PatientId, Boolean> may = new HashMap<>();
    List<CommunityReferral> mine = referrals.open().stream()
        .filter(r -> may.computeIfAbsent(r.patient(), patient -> access.may(Area.COMMUNITY, Act.READ, patient)))
        .toList();
    Map<ResourceId, Resource> places = places(mine);
    var people = staff.find(mine.stream().map(CommunityReferral::madeBy).distinct().toList());
    Map<PatientId, Patient> known = patients.find(mine.stream().map(CommunityReferral::patient).distinct().toList());
    return new CommunityTabPage.Open(mine.stream().map(r -> {
      Resource place = places.get(r.resource());
      StaffMember by = people.get(r.madeBy());
      return new CommunityTabPage.Line(base(r.patient()), Objects.requireNonNull(known.get(r.patient())).name().shown(), place == null ? GONE : place.listing().name(),
          kind(place), state(r), late(r), by == null ? "" : by.name().shown());
    }).toList());
  }

  /** What the patient sees: open ones, and the last few that are known. */
  List<CommunityTabPage.Mine> of(PatientId patient) {
    List<CommunityReferral> all = referrals.of(patient);
    Map<ResourceId, Resource> places = places(all);
    List<CommunityTabPage.Mine> mine = new ArrayList<>();
    all.stream().filter(CommunityReferral::isOpen).forEach(r -> mine.add(mine(r, places.get(r.resource()))));
    all.stream().filter(r -> !r.isOpen()).limit(3).forEach(r -> mine.add(mine(r, places.get(r.resource()))));
    return mine;
  }

  private static CommunityTabPage.Mine mine(CommunityReferral r, @Nullable Resource place) {
    String phone = place == null ? "" : place.listing().phone();
    String state = r.outcome() == null ? r.toldAt() == null ? "" : "Your team told them you may come"
        : r.outcome().own().isEmpty() ? r.outcome().label() : r.outcome().own();
    return new CommunityTabPage.Mine(r.id().toString(), place == null ? GONE : place.listing().name(), r.need(), phone.replaceAll("[^0-9+,*#]", ""), phone, r.isOpen(), state);
  }

  private Map<ResourceId, Resource> places(Collection<CommunityReferral> of) {
    Map<ResourceId, Resource> places = new HashMap<>();
    directory.find(of.stream().map(CommunityReferral::resource).distinct().toList()).forEach(place -> places.put(place.id(), place));
    return places;
  }

  private static String kind(@Nullable Resource place) {
    return place == null ? "" : place.listing().kind().one() + (place.isOpen() ? "" : ", no longer there");
  }

  /** A consent that ended on its day permits nothing any more, and nobody took it back. */
  private boolean mayBeTold(CommunityReferral r) {
    return r.toBeTold() && r.consent() != null && consents.find(r.consent()).filter(c -> c.isActive(clock.instant())).isPresent();
  }

  private @Nullable String tell(CommunityReferral r) {
    return r.isOpen() && r.toldAt() == null && !mayBeTold(r) ? base(r.patient()) + "/refer/" + r.resource() : null;
  }

  private boolean late(CommunityReferral r) {
    return r.isOpen() && !r.lookOn().isAfter(today());
  }

  private String state(CommunityReferral r) {
    if (r.outcome() != null && r.closedAt() != null) {
      return r.outcome().label() + ", known since " + DAY.format(r.closedAt().atZone(zone()));
    }
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(r.madeAt(), zone()), today());
    String open = days == 0 ? "Open since today" : days == 1 ? "Open since yesterday" : "Open for " + days + " days";
    return open + (late(r) ? ". Ask now whether they arrived" : ", to be asked about on " + DAY.format(r.lookOn()));
  }

  private String step(ReferralStep step, Map<StaffId, StaffMember> people, String they) {
    StaffMember by = step.by() == null ? null : people.get(step.by());
    String who = by != null ? by.name().shown() : step.kind() == ReferralStep.Kind.CONSENT_ENDED ? "" : they;
    String head = Stream.of(DAY.format(step.at().atZone(zone())), who).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
    return head + ": " + step.kind().label() + (step.words().isEmpty() ? "" : ". " + step.words());
  }

  private ZoneId zone() {
    return organizations.current().timeZone();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }
}

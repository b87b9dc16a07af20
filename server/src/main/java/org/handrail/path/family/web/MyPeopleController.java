package org.handrail.path.family.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.Disclosures;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.family.AskSafety;
import org.handrail.path.family.FamilyMember;
import org.handrail.path.family.FamilyMembers;
import org.handrail.path.family.FamilyMessage;
import org.handrail.path.family.FamilyMessages;
import org.handrail.path.family.FamilyTexts;
import org.handrail.path.family.InviteFamily;
import org.handrail.path.family.MemberId;
import org.handrail.path.family.SayHowToHelp;
import org.handrail.path.family.ShareWithFamily;
import org.handrail.path.family.SharedItems;
import org.handrail.path.family.TakeOffFamily;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A patient decides who may know what. */
@Controller
@RequestMapping("/my/people")
class MyPeopleController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final int DEFAULT_MONTHS = 3;
  /** How far back a patient may ask who received something (42 CFR 2.25). */
  private static final int LEDGER_DAYS = 3 * 365;

  private final FamilyMembers members;
  private final FamilyMessages messages;
  private final SharedItems shared;
  private final SharedViews views;
  private final FamilyTexts texts;
  private final AskSafety safety;
  private final InviteFamily invite;
  private final ShareWithFamily share;
  private final TakeOffFamily takeOff;
  private final SayHowToHelp help;
  private final CareTeam team;
  private final Disclosures disclosures;
  private final Organizations organizations;
  private final Clock clock;

  MyPeopleController(FamilyMembers members, FamilyMessages messages, SharedItems shared, SharedViews views, FamilyTexts texts,
      AskSafety safety, InviteFamily invite, ShareWithFamily share, TakeOffFamily takeOff, SayHowToHelp help, CareTeam team,
      Disclosures disclosures, Organizations organizations, Clock clock) {
    this.members = members;
    this.messages = messages;
    this.shared = shared;
    this.views = views;
    this.texts = texts;
    this.safety = safety;
    this.invite = invite;
    this.share = share;
    this.takeOff = takeOff;
    this.help = help;
    this.team = team;
    this.disclosures = disclosures;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping
  @MayEnter(area = Area.CONSENTS, act = Act.READ, as = Audience.PATIENT)
  ModelAndView people() {
    return draw(Form.empty(), 200);
  }

  @GetMapping("/add")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView add() {
    return asking(Form.empty(), 200);
  }

  @PostMapping("/add")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView add(Form form) {
    var answer = Arrays.stream(AskSafety.Answer.values()).filter(a -> a.name().equals(form.value("safe"))).findFirst();
    Outcome<UUID> outcome = safety.ask(me(), form.value("called"), form.value("relationship"), answer);
    if (!outcome.isDone()) {
      return asking(form.refused(outcome.refusals()), 422);
    }
    return new ModelAndView("redirect:/my/people/" + (answer.orElseThrow() == AskSafety.Answer.SAFE ? "add/" + outcome.orElseThrow() : "talk"));
  }

  @GetMapping("/talk")
  @MayEnter(area = Area.CONSENTS, act = Act.READ, as = Audience.PATIENT)
  ModelAndView talk() {
    return new ModelAndView("path/family/talk", Map.of("hotline", texts.partnerViolence()));
  }

  @GetMapping("/add/{answer}")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView choose(@PathVariable UUID answer) {
    return inviting(answer, Form.empty(), 200);
  }

  @PostMapping("/add/{answer}")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView invite(@PathVariable UUID answer, Form form) {
    var outcome = invite.invite(answer, form.value("email"), day(form.value("until")), Set.copyOf(form.all("items")));
    return outcome.isDone()
        ? new ModelAndView("path/family/invited", Map.of("invited", outcome.orElseThrow()))
        : inviting(answer, form.refused(outcome.refusals()), 422);
  }

  @PostMapping("/{member}/again")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView again(@PathVariable MemberId member) {
    var outcome = invite.again(member);
    return outcome.isDone()
        ? new ModelAndView("path/family/invited", Map.of("invited", outcome.orElseThrow()))
        : draw(Form.empty().refused(outcome.refusals()), 422);
  }

  @PostMapping("/{member}/items/{code}")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView set(@PathVariable MemberId member, @PathVariable String code, Form form, RedirectAttributes flash) {
    boolean on = form.has("on", "true");
    String label = texts.item(code).map(FamilyTexts.Item::label).orElse("");
    return answer(share.set(member, code, on), flash, "“" + label + "” is " + (on ? "shared" : "not shared") + " now.", member);
  }

  @PostMapping("/{member}/stop")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView stop(@PathVariable MemberId member, RedirectAttributes flash) {
    return answer(share.stopAll(member), flash, "All off. We don’t send a message about it.", member);
  }

  @PostMapping("/{member}/help")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView help(@PathVariable MemberId member, Form form, RedirectAttributes flash) {
    return answer(help.say(member, form.value("words")), flash, "Saved.", member);
  }

  @GetMapping("/{member}/take-off")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView takeOff(@PathVariable MemberId member) {
    return mine(member).map(m -> new ModelAndView("path/family/take_off", Map.of("member", m.id().toString(), "name", m.called())))
        .orElseGet(() -> new ModelAndView("redirect:/my/people"));
  }

  @PostMapping("/{member}/take-off")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView takeOff(@PathVariable MemberId member, Form form, RedirectAttributes flash) {
    boolean notSafe = form.has("notSafe", "true");
    var outcome = takeOff.takeOff(member, notSafe);
    return outcome.isDone() && notSafe ? new ModelAndView("redirect:/my/people/talk") : answer(outcome, flash, "Done. From now on nothing of yours is there.", member);
  }

  @GetMapping("/{member}")
  @MayEnter(area = Area.CONSENTS, act = Act.READ, as = Audience.PATIENT)
  ModelAndView sees(@PathVariable MemberId member) {
    return mine(member).map(m -> new ModelAndView("path/family/sees", Map.of("name", m.called(), "shared", views.of(m), "member", m.id().toString())))
        .orElseGet(() -> new ModelAndView("redirect:/my/people"));
  }

  private java.util.Optional<FamilyMember> mine(MemberId id) {
    return members.find(me(), id).filter(m -> !m.ended());
  }

  private static PatientId me() {
    return Acting.actor().patientId();
  }

  private ModelAndView answer(Outcome<?> outcome, RedirectAttributes flash, String saved, MemberId member) {
    if (!outcome.isDone()) {
      return draw(Form.empty().refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:/my/people#p-" + member);
  }

  private ModelAndView asking(Form form, int status) {
    return new ModelAndView("path/family/add", Map.of("page", new PeoplePage.Asking(Choice.of(AskSafety.Answer.values(), AskSafety.Answer::label), form)),
        HttpStatusCode.valueOf(status));
  }

  private ModelAndView inviting(UUID answer, Form form, int status) {
    AskSafety.Asked asked = safety.open(me(), answer).orElse(null);
    if (asked == null) {
      return new ModelAndView("redirect:/my/people/add");
    }
    var items = texts.items().stream().filter(i -> !i.base()).toList();
    String base = texts.items().stream().filter(FamilyTexts.Item::base).map(FamilyTexts.Item::label).findFirst().orElse("");
    var page = new PeoplePage.Inviting(answer.toString(), asked.called(), items, base, today().plusMonths(DEFAULT_MONTHS).toString(), form);
    return new ModelAndView("path/family/invite", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private ModelAndView draw(Form form, int status) {
    ZoneId zone = organizations.current().timeZone();
    var people = members.of(me()).stream().filter(m -> !m.ended()).map(this::person).toList();
    var told = messages.about(me()).stream().filter(FamilyMessage::patientReads)
        .map(m -> (m.maySay() == FamilyMessage.MaySay.YES ? m.called() : "Somebody close to you") + ", " + DAY.format(m.sentAt().atZone(zone)) + ": " + m.words())
        .toList();
    var sent = disclosures.of(me(), clock.instant().minus(LEDGER_DAYS, ChronoUnit.DAYS)).stream()
        .map(d -> new PeoplePage.Sent(d.recipient() + " got: " + d.what(), DAY.format(d.at().atZone(zone)) + " · " + d.purpose())).toList();
    var helpers = team.of(me()).stream()
        .map(m -> new PeoplePage.Member(m.staff().name().initials(), m.staff().name().shown(), m.part().label())).toList();
    return new ModelAndView("path/family/people", Map.of("page", new PeoplePage(people, helpers, told, sent, form)), HttpStatusCode.valueOf(status));
  }

  private PeoplePage.Person person(FamilyMember m) {
    Set<String> codes = shared.with(m);
    List<PeoplePage.Switch> switches = texts.items().stream().filter(i -> !i.base())
        .map(i -> new PeoplePage.Switch(i.code(), i.label(), i.hint(), codes.contains(i.code()))).toList();
    long on = switches.stream().filter(PeoplePage.Switch::on).count();
    String sees = on == 0 ? "Sees nothing" : on == 1 ? "Sees 1 thing" : "Sees " + on + " things";
    boolean joined = m.state() == FamilyMember.State.ACTIVE;
    return new PeoplePage.Person(m.id().toString(), m.called(), "My " + m.relationship() + " · " + (joined ? "" : "has not joined yet · ")
        + "until " + DAY.format(m.sharesUntil()) + ", or when I stop it", joined, sees, help.words(m.id()), switches);
  }

  private LocalDate today() {
    return clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}

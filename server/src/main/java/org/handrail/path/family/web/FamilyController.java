package org.handrail.path.family.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.family.FamilyEvening;
import org.handrail.path.family.FamilyEvenings;
import org.handrail.path.family.FamilyMember;
import org.handrail.path.family.FamilyMessage;
import org.handrail.path.family.FamilyMessages;
import org.handrail.path.family.FamilyPresence;
import org.handrail.path.family.FamilyPresences;
import org.handrail.path.family.FamilyRules;
import org.handrail.path.family.FamilyTexts;
import org.handrail.path.family.MemberId;
import org.handrail.path.family.ReplyToEvening;
import org.handrail.path.family.SharedItems;
import org.handrail.path.family.WriteToTeam;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody sees whom a patient invited. Whatever is not theirs, ended or never was, answers alike. */
@Controller
class FamilyController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a", Locale.US);
  private static final int WEEKS = 6;

  private final SharedItems shared;
  private final SharedViews views;
  private final FamilyTexts texts;
  private final FamilyRules rules;
  private final FamilyMessages messages;
  private final FamilyEvenings evenings;
  private final FamilyPresences presences;
  private final WriteToTeam write;
  private final ReplyToEvening reply;
  private final Organizations organizations;
  private final Audit audit;
  private final Clock clock;

  FamilyController(SharedItems shared, SharedViews views, FamilyTexts texts, FamilyRules rules, FamilyMessages messages,
      FamilyEvenings evenings, FamilyPresences presences, WriteToTeam write, ReplyToEvening reply, Organizations organizations,
      Audit audit, Clock clock) {
    this.shared = shared;
    this.views = views;
    this.texts = texts;
    this.rules = rules;
    this.messages = messages;
    this.evenings = evenings;
    this.presences = presences;
    this.write = write;
    this.reply = reply;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/family")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.READ, as = Audience.FAMILY)
  ModelAndView home(HttpServletResponse response) {
    List<FamilyMember> open = shared.open(Acting.actor().account());
    if (open.size() == 1) {
      return draw(open.getFirst(), Form.empty(), 200);
    }
    if (open.isEmpty()) {
      return nothing(response);
    }
    return new ModelAndView("path/family/choose", Map.of("people",
        open.stream().map(m -> new Choice(m.id().toString(), views.of(m).name())).toList()));
  }

  @GetMapping("/family/{member}")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.READ, as = Audience.FAMILY)
  ModelAndView page(@PathVariable MemberId member, HttpServletResponse response) {
    return mine(member).map(m -> draw(m, Form.empty(), 200)).orElseGet(() -> nothing(response));
  }

  /** What an open page asks for again each minute: what was taken back leaves the screen. */
  @GetMapping("/family/{member}/shared")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.READ, as = Audience.FAMILY)
  ModelAndView sharedPart(@PathVariable MemberId member, HttpServletResponse response) {
    FamilyMember m = mine(member).orElse(null);
    if (m == null) {
      forget(response);
      response.setHeader("HX-Redirect", "/family");
      return new ModelAndView("path/family/nothing");
    }
    return new ModelAndView("path/family/shared", Map.of("shared", seen(m), "member", m.id().toString()));
  }

  @PostMapping("/family/{member}/messages")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.WRITE, as = Audience.FAMILY)
  ModelAndView write(@PathVariable MemberId member, Form form, RedirectAttributes flash, HttpServletResponse response) {
    Optional<FamilyMessage.MaySay> say =
        Arrays.stream(FamilyMessage.MaySay.values()).filter(s -> s.name().equals(form.value("say"))).findFirst();
    Outcome<WriteToTeam.Sent> outcome = say.isEmpty()
        ? Outcome.refused("say", "Choose whether we may say it was you")
        : write.write(member, form.value("words"), say.get(), form.has("reads", "true"));
    if (!outcome.isDone()) {
      return mine(member).map(m -> draw(m, form.refused(outcome.refusals()), 422)).orElseGet(() -> nothing(response));
    }
    WriteToTeam.Sent sent = outcome.orElseThrow();
    return new ModelAndView("path/family/sent", Map.of("danger", sent.danger(), "by", MOMENT.format(sent.readBy()),
        "overdose", texts.overdose(), "hotline", texts.partnerViolence()));
  }

  @PostMapping("/family/{member}/evenings/{evening}")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.WRITE, as = Audience.FAMILY)
  ModelAndView reply(@PathVariable MemberId member, @PathVariable UUID evening, Form form, RedirectAttributes flash) {
    Arrays.stream(FamilyEvening.Reply.values()).filter(r -> r.name().equals(form.value("reply"))).findFirst()
        .ifPresent(r -> flash.addFlashAttribute("saved",
            reply.reply(member, evening, r).isDone() ? "Thank you: " + r.label() + "." : "This evening is over or was called off."));
    return new ModelAndView("redirect:/family/" + member);
  }

  private Optional<FamilyMember> mine(MemberId id) {
    return shared.open(Acting.actor().account(), id);
  }

  private SharedView seen(FamilyMember member) {
    shared.with(member).stream().flatMap(code -> texts.item(code).stream()).map(FamilyTexts.Item::area).distinct()
        .forEach(area -> audit.read(area, member.patient(), AccessDecision.Ground.CONSENT));
    return views.of(member);
  }

  private ModelAndView draw(FamilyMember member, Form form, int status) {
    var zone = organizations.current().timeZone();
    List<String> sent = messages.from(member.id()).stream()
        .map(m -> MOMENT.format(m.sentAt().atZone(zone)) + (m.readAt() == null ? ": sent" : ": we read it"))
        .toList();
    var page = new FamilyPage(member.id().toString(), Acting.actor().name(), seen(member), rules.patientReads(member.patient()),
        Choice.of(FamilyMessage.MaySay.values(), FamilyMessage.MaySay::label), sent, evenings(member), texts.overdose(), texts.forYou(),
        texts.partnerViolence(), form);
    return new ModelAndView("path/family/family", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private List<FamilyPage.EveningLine> evenings(FamilyMember member) {
    LocalDate today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    var replies = evenings.replies(member.id());
    var attended = presences.of(member.patient()).stream().filter(p -> member.id().equals(p.member()) && p.evening() != null)
        .map(FamilyPresence::evening).collect(Collectors.toSet());
    return evenings.between(today.minusWeeks(WEEKS), today.plusWeeks(WEEKS)).stream()
        .filter(e -> !e.day().isBefore(today) || attended.contains(e.id()))
        .map(e -> {
          boolean open = !e.cancelled() && !e.day().isBefore(today);
          var answer = replies.get(e.id());
          String own = attended.contains(e.id()) ? "you were there" : e.cancelled() ? "called off" : answer == null ? "" : answer.label();
          return new FamilyPage.EveningLine(e.id().toString(), e.title(),
              DAY.format(e.day()) + ", " + TIME.format(e.starts()) + " · " + e.place(), own, open ? "" : "is-done", open, e.video());
        })
        .toList();
  }

  private static ModelAndView nothing(HttpServletResponse response) {
    forget(response);
    return new ModelAndView("path/family/nothing");
  }

  /** What a browser kept of pages that are theirs no more is thrown away. */
  private static void forget(HttpServletResponse response) {
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
  }
}

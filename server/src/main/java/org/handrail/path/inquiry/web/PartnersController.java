package org.handrail.path.inquiry.web;

import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.PartnerToken;
import org.handrail.path.inquiry.PartnerTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who refers to us, and the tokens with which their systems may send. */
@Controller
class PartnersController {

  private final Partners partners;
  private final PartnerTokens tokens;
  private final InquiryPages pages;

  PartnersController(Partners partners, PartnerTokens tokens, InquiryPages pages) {
    this.partners = partners;
    this.tokens = tokens;
    this.pages = pages;
  }

  @GetMapping("/admin/partners")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ModelAndView list() {
    return view(Form.empty(), Form.empty(), null, HttpStatus.OK);
  }

  @PostMapping("/admin/partners")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView add(Form form, RedirectAttributes redirect) {
    Partners.Kind kind = InquiryPages.one(Partners.Kind.values(), form, "kind");
    Outcome<PartnerId> outcome = kind == null
        ? Outcome.refused("kind", "Choose what they are")
        : partners.add(form.value("name"), kind, blankToNull(form.value("phone")), blankToNull(form.value("email")));
    if (!outcome.isDone()) return view(form.refused(outcome.refusals()), Form.empty(), null, HttpStatus.UNPROCESSABLE_CONTENT);
    redirect.addFlashAttribute("saved", "The partner is added.");
    return new ModelAndView("redirect:/admin/partners");
  }

  /** Answers with the page itself, not a redirect: the token is shown in this one answer and kept nowhere. */
  @PostMapping("/admin/partners/tokens")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView issue(Form form) {
    Outcome<String> outcome = partner(form).then(partner -> tokens.issue(partner, form.value("label")));
    return outcome.isDone()
        ? view(Form.empty(), Form.empty(), outcome.orElseThrow(), HttpStatus.OK)
        : view(Form.empty(), form.refused(outcome.refusals()), null, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/admin/partners/tokens/{token}/end")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView end(@PathVariable UUID token, RedirectAttributes redirect) {
    redirect.addFlashAttribute("saved", tokens.revoke(token).isDone() ? "The token opens nothing any more." : "This token was ended before.");
    return new ModelAndView("redirect:/admin/partners");
  }

  private ModelAndView view(Form add, Form issue, @Nullable String issued, HttpStatusCode status) {
    var all = partners.active();
    Words words = pages.words();
    var page = new PartnersPage(
        all.stream().map(p -> new PartnersPage.Line(p.name(), p.kind().label())).toList(),
        tokens.all().stream().map(t -> line(t, words)).toList(),
        Choice.of(Partners.Kind.values(), Partners.Kind::label),
        Choice.of(all, p -> p.id().toString(), Partners.Partner::name),
        issued,
        ServletUriComponentsBuilder.fromCurrentContextPath().path("/fhir").toUriString(),
        add,
        issue);
    return new ModelAndView("path/inquiry/partners", Map.of("page", page), status);
  }

  private static PartnersPage.Token line(PartnerToken t, Words words) {
    String used = t.lastUsedAt() == null ? "never used" : "last used " + words.moment(t.lastUsedAt());
    String line = t.revokedAt() != null ? "ended " + words.day(t.revokedAt()) : "made " + words.day(t.createdAt()) + ", " + used;
    return new PartnersPage.Token(t.id().toString(), t.partnerName() + ": " + t.label(), line, t.revokedAt() != null);
  }

  private static Outcome<PartnerId> partner(Form form) {
    try {
      return Outcome.done(new PartnerId(UUID.fromString(form.value("partner"))));
    } catch (IllegalArgumentException e) {
      return Outcome.refused("partner", "Choose the partner");
    }
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}

package org.handrail.foundation.documents.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.documents.ShareTerms;
import org.handrail.foundation.documents.SignConsent;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentRules;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.Disclosure;
import org.handrail.foundation.privacy.EndConsent;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.privacy.RecordDisclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a patient permitted and what went out: ask for a consent, take it back, write down a disclosure. */
@Controller
@RequestMapping("/patients/{patient}/consents")
class ConsentsController {
  private final ConsentPages pages;
  private final TypedTerms typed;
  private final ConsentRules rules;
  private final Consents consents;
  private final SignConsent sign;
  private final EndConsent end;
  private final RecordDisclosure disclose;

  ConsentsController(ConsentPages pages, TypedTerms typed, ConsentRules rules, Consents consents, SignConsent sign, EndConsent end,
      RecordDisclosure disclose) {
    this.pages = pages;
    this.typed = typed;
    this.rules = rules;
    this.consents = consents;
    this.sign = sign;
    this.end = end;
    this.disclose = disclose;
  }

  @GetMapping
  @MayEnter(area = Area.CONSENTS, act = Act.READ)
  ModelAndView list(@PathVariable PatientId patient) {
    return list(patient, Form.empty(), 200);
  }

  @GetMapping("/new")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  ModelAndView ask(@PathVariable PatientId patient) {
    return ask(patient, Form.empty(), 200);
  }

  /** Shows the text with its terms. Nothing is kept before the signature. */
  @PostMapping("/new")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  ModelAndView read(@PathVariable PatientId patient, Form form) {
    Outcome<ShareTerms> terms = complete(form);
    return terms.isDone() ? read(patient, terms.orElseThrow(), form, 200) : ask(patient, form.refused(terms.refusals()), 422);
  }

  @PostMapping
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  ModelAndView sign(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Outcome<ShareTerms> terms = complete(form);
    if (!terms.isDone()) {
      return ask(patient, form.refused(terms.refusals()), 422);
    }
    int version = form.value("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("version")) : 0;
    var outcome = sign.sign(patient, terms.orElseThrow(), version, SigningMethod.of(form.value("signature"), form.value("strokes")));
    if (!outcome.isDone()) {
      return read(patient, terms.orElseThrow(), form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Signed. It counts from now on, and can be taken back here.");
    return back(patient);
  }

  @GetMapping("/{consent}")
  @MayEnter(area = Area.CONSENTS, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable ConsentId consent) {
    return new ModelAndView("foundation/documents/consent", Map.of("page", pages.signed(patient, find(patient, consent))));
  }

  @PostMapping("/{consent}/end")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  ModelAndView end(@PathVariable PatientId patient, @PathVariable ConsentId consent, Form form, RedirectAttributes flash) {
    Consent.How how = form.has("how", "EVENT") ? Consent.How.EVENT : Consent.How.REVOKED;
    var outcome = end.end(find(patient, consent).id(), how, form.value("why"));
    if (!outcome.isDone()) {
      return list(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Ended. Nothing more goes out under it.");
    return back(patient);
  }

  @PostMapping("/disclosures")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  ModelAndView disclose(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Disclosure.@Nullable Ground ground = ground(form);
    boolean means = ConsentPages.MEANS.stream().anyMatch(choice -> form.has("means", choice.value()));
    if (ground == null || !means) {
      return list(patient, form.refused(List.of(ground == null ? new Refusal("ground", "Choose what permits it") : new Refusal("means", "Choose how it went"))), 422);
    }
    var outcome = disclose.record(new RecordDisclosure.Request(patient, form.value("to"), null, form.value("for"), form.value("told"),
        form.value("means"), ground));
    if (!outcome.isDone()) {
      return list(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Written down. Say or send this with it: " + outcome.orElseThrow().notice().shortForm());
    return back(patient);
  }

  private Outcome<ShareTerms> complete(Form form) {
    Outcome<ShareTerms> terms = typed.read(form);
    if (!terms.isDone()) {
      return terms;
    }
    List<Refusal> missing = rules.missing(terms.orElseThrow(), pages.today());
    return missing.isEmpty() ? terms : Outcome.refused(missing);
  }

  private static Disclosure.@Nullable Ground ground(Form form) {
    String value = form.value("ground");
    Optional<Disclosure.LegalException> exception =
        Arrays.stream(Disclosure.LegalException.values()).filter(one -> one.name().equals(value)).findFirst();
    if (exception.isPresent()) {
      return new Disclosure.Ground.UnderException(exception.get(), form.value("reason"));
    }
    try {
      return new Disclosure.Ground.UnderConsent(new ConsentId(UUID.fromString(value)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Consent find(PatientId patient, ConsentId id) {
    return consents.find(id).filter(consent -> consent.patient().equals(patient))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView list(PatientId patient, Form form, int status) {
    return new ModelAndView("foundation/documents/consents", Map.of("page", pages.list(patient, form)), HttpStatusCode.valueOf(status));
  }

  private ModelAndView ask(PatientId patient, Form form, int status) {
    return new ModelAndView("foundation/documents/consent_terms", Map.of("page", pages.terms(patient, form)), HttpStatusCode.valueOf(status));
  }

  private ModelAndView read(PatientId patient, ShareTerms terms, Form form, int status) {
    return new ModelAndView("foundation/documents/consent_reading", Map.of("page", pages.reading(patient, terms, form)), HttpStatusCode.valueOf(status));
  }

  private static ModelAndView back(PatientId patient) {
    return new ModelAndView("redirect:" + ConsentPages.base(patient));
  }
}

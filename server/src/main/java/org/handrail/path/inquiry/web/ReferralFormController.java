package org.handrail.path.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.ReferByForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a hospital, a residential center or a court refers somebody. Its answer never says whether we know the person. */
@Controller
@Public
class ReferralFormController {

  /** A field no person sees: what fills it is a machine. */
  private static final String TRAP = "website";

  private final ReferByForm refer;
  private final Organizations organizations;

  ReferralFormController(ReferByForm refer, Organizations organizations) {
    this.refer = refer;
    this.organizations = organizations;
  }

  @GetMapping("/referrals/new")
  ModelAndView form() {
    return only().map(one -> view(one, "/referrals/new", Form.empty(), HttpStatus.OK)).orElseGet(() -> new ModelAndView("path/inquiry/referral_where"));
  }

  @GetMapping("/at/{slug}/referrals/new")
  ModelAndView form(@PathVariable String slug) {
    return view(named(slug), "/at/" + slug + "/referrals/new", Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/referrals/new")
  ModelAndView send(Form form, HttpServletRequest request) {
    return send(only().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), "", form, request);
  }

  @PostMapping("/at/{slug}/referrals/new")
  ModelAndView send(@PathVariable String slug, Form form, HttpServletRequest request) {
    return send(named(slug), "/at/" + slug, form, request);
  }

  @GetMapping("/referrals/thanks")
  ModelAndView thanks() {
    return new ModelAndView("path/inquiry/referral_thanks");
  }

  @GetMapping("/at/{slug}/referrals/thanks")
  ModelAndView thanks(@PathVariable String slug) {
    named(slug);
    return new ModelAndView("path/inquiry/referral_thanks");
  }

  private ModelAndView send(Organization organization, String base, Form form, HttpServletRequest request) {
    // A machine gets the same answer as a person, so that it learns nothing.
    if (form.value(TRAP).isBlank()) {
      Outcome<InquiryId> outcome = DetailsForm.read(form)
          .then(details -> Tenant.in(organization.id(), () -> refer.refer(details, form.value("partnerName"), request.getRemoteAddr())));
      if (!outcome.isDone()) return view(organization, base + "/referrals/new", form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return new ModelAndView("redirect:" + base + "/referrals/thanks");
  }

  private static ModelAndView view(Organization organization, String action, Form form, HttpStatusCode status) {
    var page = new ReferralFormPage(action, organization.name(), InquiryPages.LANGUAGES, form);
    return new ModelAndView("path/inquiry/referral_form", Map.of("page", page), status);
  }

  /** Without a name in the address the form speaks for the only organization there is. */
  private Optional<Organization> only() {
    List<Organization> all = organizations.all();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private Organization named(String slug) {
    return organizations.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

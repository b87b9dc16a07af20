package org.handrail.face.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.handrail.path.inquiry.RequestCallBack;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody asks to be called, for themselves or for a person they love. */
@Controller
@Public
class CallBackController {

  private final RequestCallBack requestCallBack;
  private final Organizations organizations;

  CallBackController(RequestCallBack requestCallBack, Organizations organizations) {
    this.requestCallBack = requestCallBack;
    this.organizations = organizations;
  }

  /** For the only organization here; where there are several, each has an address of its own. */
  @GetMapping("/call-back")
  String form(Model model) {
    return only().map(found -> show("", model)).orElse("face/guide/call_back_where");
  }

  @PostMapping("/call-back")
  ModelAndView send(Form form, HttpServletRequest request) {
    return send(only().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), "", form, request);
  }

  @GetMapping("/at/{slug}/call-back")
  String form(@PathVariable String slug, Model model) {
    return show("/at/" + named(slug).slug(), model);
  }

  @PostMapping("/at/{slug}/call-back")
  ModelAndView send(@PathVariable String slug, Form form, HttpServletRequest request) {
    Organization organization = named(slug);
    return send(organization, "/at/" + organization.slug(), form, request);
  }

  @GetMapping({"/call-back/thanks", "/at/{slug}/call-back/thanks"})
  String thanks() {
    return "face/guide/call_back_thanks";
  }

  private ModelAndView send(Organization organization, String base, Form form, HttpServletRequest request) {
    if (CallBackForm.minor(form)) {
      // Kept nowhere: other consent law holds for minors, and this page must not collect them.
      return again(new CallBackPage(base, form, true));
    }
    return switch (Tenant.in(organization.id(), () -> requestCallBack.request(CallBackForm.details(form), request.getRemoteAddr()))) {
      case Outcome.Refused<?>(var refusals) -> again(new CallBackPage(base, form.refused(CallBackForm.beside(refusals)), false));
      case Outcome.Done<?> taken -> new ModelAndView("redirect:" + base + "/call-back/thanks");
    };
  }

  private static ModelAndView again(CallBackPage page) {
    return new ModelAndView("face/guide/call_back", java.util.Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String show(String base, Model model) {
    model.addAttribute("page", new CallBackPage(base, Form.empty(), false));
    return "face/guide/call_back";
  }

  private Optional<Organization> only() {
    List<Organization> all = organizations.all();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private Organization named(String slug) {
    return organizations.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

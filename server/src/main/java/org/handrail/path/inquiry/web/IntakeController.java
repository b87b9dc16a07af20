package org.handrail.path.inquiry.web;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.AcceptReferral;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.KnowPerson;
import org.handrail.path.inquiry.ReadReferralDocument;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.ReferralId;
import org.handrail.path.inquiry.Referrals;
import org.handrail.path.inquiry.ReferredPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The intake of a referral: looked through item by item, before anything of it becomes ours. */
@Controller
class IntakeController {

  private final Referrals referrals;
  private final AcceptReferral accept;
  private final ReadReferralDocument documents;
  private final IntakeView view;
  private final InquiryPages pages;

  IntakeController(Referrals referrals, AcceptReferral accept, ReadReferralDocument documents, IntakeView view, InquiryPages pages) {
    this.referrals = referrals;
    this.accept = accept;
    this.documents = documents;
    this.view = view;
    this.pages = pages;
  }

  @GetMapping("/inquiries/referrals/{referral}")
  @MayEnter(area = Area.INQUIRY, act = Act.READ)
  ModelAndView look(@PathVariable ReferralId referral) {
    Referral r = find(referral);
    return view.draw(r, pages.open(r.inquiry(), Act.READ), null, HttpStatus.OK);
  }

  @PostMapping("/inquiries/referrals/{referral}")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView accept(@PathVariable ReferralId referral, Form form, RedirectAttributes redirect) {
    Referral r = find(referral);
    Inquiry q = pages.open(r.inquiry(), Act.WRITE);
    Outcome<AcceptReferral.Accepted> outcome = who(form, r, q).then(chosen -> accept.accept(referral, new AcceptReferral.Decision(
        InquiryPages.version(form), InquiryPages.number(form, "inquiryVersion"), chosen.who(), items(form))));
    if (!outcome.isDone()) {
      return view.draw(find(referral), pages.open(r.inquiry(), Act.WRITE), form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var accepted = outcome.orElseThrow();
    redirect.addFlashAttribute("saved", accepted.taken() + (accepted.taken() == 1 ? " item is" : " items are") + " in our record now."
        + (accepted.refused() == 0 ? "" : " " + accepted.refused() + " could not be taken over; the reason stands beside each."));
    return new ModelAndView("redirect:/inquiries/referrals/" + referral);
  }

  /** A text sent along, for reading before it is accepted or not. */
  @GetMapping("/inquiries/referrals/{referral}/documents/{item}")
  @MayEnter(area = Area.INQUIRY, act = Act.READ)
  ModelAndView document(@PathVariable ReferralId referral, @PathVariable UUID item) {
    Referral r = find(referral);
    pages.open(r.inquiry(), Act.READ);
    var found = documents.read(referral, item).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String type = found.document().contentType();
    boolean text = type != null && type.startsWith("text/plain");
    var page = new SentDocumentPage(
        "/inquiries/referrals/" + referral,
        found.document().title(),
        found.document().date() == null ? "" : found.document().date().words(),
        text ? new String(found.content(), StandardCharsets.UTF_8) : null);
    return new ModelAndView("path/inquiry/sent_document", Map.of("page", page));
  }

  private Referral find(ReferralId id) {
    return referrals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private record Chosen(KnowPerson.@Nullable Who who) {}

  private static Outcome<Chosen> who(Form form, Referral r, Inquiry q) {
    return q.patient() != null
        ? Outcome.done(new Chosen(null))
        : PersonForm.read(form, ReferredPerson.identifiers(r.cover().person())).map(Chosen::new);
  }

  private static Set<UUID> items(Form form) {
    var ids = new HashSet<UUID>();
    for (String id : form.all("item")) {
      try {
        ids.add(UUID.fromString(id));
      } catch (IllegalArgumentException e) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no item id", e);
      }
    }
    return ids;
  }
}

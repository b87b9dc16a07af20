package org.handrail.path.transition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.documents.Pdf;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.handrail.path.transition.AnswerAsPartner;
import org.handrail.path.transition.Clocks;
import org.handrail.path.transition.HandOffEvent;
import org.handrail.path.transition.HandOffId;
import org.handrail.path.transition.OpenPacket;
import org.handrail.path.transition.Packet;
import org.handrail.path.transition.ReadPacket;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A partner's page: a link of its own right, opened with a one-time code. Before the code it names nobody and nothing; a link
 * that is wrong, over or taken back looks like any other. Consent and link are asked anew at every step.
 */
@Controller
@Public
@RequestMapping("/shared/{token}")
class SharedController {
  private final PartnerLinks links;
  private final OpenPacket open;
  private final ReadPacket read;
  private final AnswerAsPartner answers;
  private final SharedPages pages;
  private final Clocks clocks;

  SharedController(PartnerLinks links, OpenPacket open, ReadPacket read, AnswerAsPartner answers, SharedPages pages, Clocks clocks) {
    this.links = links;
    this.open = open;
    this.read = read;
    this.answers = answers;
    this.pages = pages;
    this.clocks = clocks;
  }

  @ModelAttribute
  void keepOutOfIndexes(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cache-Control", "no-store");
  }

  @GetMapping
  ModelAndView page(@PathVariable String token, HttpServletRequest request) {
    var link = links.find(token);
    return link.isEmpty() ? over()
        : isOpen(link.get(), request) ? packet(token, link.get(), Form.empty(), 200) : code(token, Form.empty(), 200);
  }

  /** The code was typed. */
  @PostMapping("/code")
  ModelAndView enter(@PathVariable String token, Form form, HttpServletRequest request) {
    Optional<Duration> wait = links.tooOften(request.getRemoteAddr());
    if (wait.isPresent()) {
      return code(token, form.refused(java.util.List.of(new Refusal(null, "Too many tries. Wait " + Math.max(1, wait.get().toMinutes()) + " minutes, then try again"))), 429);
    }
    var link = links.find(token);
    if (link.isEmpty()) {
      return over();
    }
    if (!links.open(link.get(), form.value("code"), request.getRemoteAddr())) {
      return code(token, form.refused(java.util.List.of(new Refusal("code", "This code is not right, or it is over. Call us for another one"))), 422);
    }
    if (!within(link.get(), () -> open.open(id(link.get()))).isDone()) {
      return over();
    }
    request.getSession();
    // Whoever knew the session before the code was typed must not be in it afterwards.
    request.changeSessionId();
    request.getSession().setAttribute(PartnerStay.KEY, new PartnerStay(link.get().id(), pages.now().plus(clocks.partnerStay())));
    return new ModelAndView("redirect:/shared/" + token);
  }

  /** What the partner answers; the form's button names the event. */
  @PostMapping
  ModelAndView answer(@PathVariable String token, Form form, HttpServletRequest request) {
    PartnerLinks.Found link = opened(token, request);
    HandOffEvent event = TransitionPages.one(HandOffEvent.values(), form.value("event"));
    Outcome<?> outcome = event == null ? Outcome.refused("Choose an answer")
        : within(link, () -> answers.answer(id(link), new AnswerAsPartner.Answer(event, form.value("who"), TransitionPages.date(form.value("day")),
            TransitionPages.time(form.value("time")), form.value("why"))));
    if (!outcome.isDone()) {
      return packet(token, link, form.refused(outcome.refusals()), 422);
    }
    return new ModelAndView("redirect:/shared/" + token + (links.find(token).isEmpty() ? "/done" : ""));
  }

  @GetMapping("/done")
  String done() {
    return "path/transition/shared_done";
  }

  @GetMapping("/packet.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String token, HttpServletRequest request) {
    PartnerLinks.Found link = opened(token, request);
    Packet packet = within(link, () -> read.read(id(link))).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Pdf.download(within(link, () -> pages.print(packet)), "hand-off.pdf");
  }

  /** Whoever leaves a shared computer closes the page. */
  @PostMapping("/close")
  String close(@PathVariable String token, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(PartnerStay.KEY);
    }
    return "redirect:/shared/" + token;
  }

  private ModelAndView packet(String token, PartnerLinks.Found link, Form form, int status) {
    return within(link, () -> read.read(id(link)).map(packet -> pages.page("/shared/" + token, packet, form)))
        .map(page -> new ModelAndView("path/transition/shared", TransitionPages.model(page), HttpStatusCode.valueOf(status)))
        .orElseGet(SharedController::over);
  }

  private static ModelAndView code(String token, Form form, int status) {
    return new ModelAndView("path/transition/shared_code", java.util.Map.of("action", "/shared/" + token + "/code", "page", form),
        HttpStatusCode.valueOf(status));
  }

  private static ModelAndView over() {
    return new ModelAndView("path/transition/shared_over", java.util.Map.of(), HttpStatus.NOT_FOUND);
  }

  /** @throws ResponseStatusException 404 when the page is not open in this browser */
  private PartnerLinks.Found opened(String token, HttpServletRequest request) {
    return links.find(token).filter(link -> isOpen(link, request)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private boolean isOpen(PartnerLinks.Found link, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PartnerStay.KEY) instanceof PartnerStay(var open, var until)
        && open.equals(link.id()) && pages.now().isBefore(until);
  }

  private static HandOffId id(PartnerLinks.Found link) {
    return new HandOffId(link.subject());
  }

  private static <T> T within(PartnerLinks.Found link, Supplier<T> work) {
    return Acting.nobody(link.organization(), work);
  }
}

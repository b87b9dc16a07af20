package org.handrail.foundation.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.AccessRefused;
import org.handrail.foundation.privacy.GlassPolicy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says no with status 403: to a person with a page that says why and what to do, to a program with a problem. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
  private final GlassPolicy policy;

  RefusalAdvice(GlassPolicy policy) {
    this.policy = policy;
  }

  @ExceptionHandler
  Object refused(AccessRefused refused, HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if (accept != null && !accept.contains("text/html") && !accept.contains("*/*")) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(ProblemDetail.forStatus(HttpStatus.FORBIDDEN));
    }
    var page = new ModelAndView("foundation/privacy/refused", HttpStatus.FORBIDDEN);
    boolean staff = Acting.actor().isStaff();
    page.addObject(
        "page",
        refused.decision() instanceof AccessDecision.NoRelationship(var area, var act, var patient) && staff
            ? RefusedPage.glass(
                new RefusedPage.Glass(patient, area, act, wanted(request, patient), policy.openFor().toHours(), Form.empty()))
            : RefusedPage.of(refused.decision(), staff));
    return page;
  }

  private static String wanted(HttpServletRequest request, PatientId patient) {
    return "GET".equals(request.getMethod()) ? request.getRequestURI() : "/patients/" + patient;
  }
}

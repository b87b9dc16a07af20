package org.handrail.foundation.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.AccessRefused;
import org.handrail.foundation.privacy.Audit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A use case that refused access answers like the guard: audited, with status 403. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
  private final Audit audit;

  RefusalAdvice(Audit audit) {
    this.audit = audit;
  }

  @ExceptionHandler
  void refused(AccessRefused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (refused.decision()) {
      case AccessDecision.NoRelationship(var area, var act, var patient) -> audit.refusal(area, act, patient);
      case AccessDecision.NoRight(var area, var act) -> audit.refusal(area, act, null);
      case AccessDecision.NotCredentialed(var area, var act) -> audit.refusal(area, act, null);
      case AccessDecision.NotTheirSession(var area, var act) -> audit.refusal(area, act, null);
      case AccessDecision.Allowed allowed -> throw new IllegalStateException("Refused although allowed", refused);
    }
    Guard.refuse(request, response, refused.decision());
  }
}

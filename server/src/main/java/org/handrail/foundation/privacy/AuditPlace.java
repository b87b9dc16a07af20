package org.handrail.foundation.privacy;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Where something happened.
 *
 * @param what method and pattern of the page, such as "GET /patients/{patient}/plan": without ids and without what was typed
 * @param address network address it came from
 */
record AuditPlace(String what, @Nullable String address) {

  /** The present request; "background work" outside of one. */
  static AuditPlace here() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
      return new AuditPlace("background work", null);
    }
    HttpServletRequest request = attributes.getRequest();
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return new AuditPlace(
        request.getMethod() + " " + (pattern == null ? "unknown page" : pattern), request.getRemoteAddr());
  }
}

package org.handrail.foundation.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.handrail.foundation.platform.Acting;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Ends the present sign-in, and with it what the browser kept: the back button finds nothing. */
@Component
public class SignOut {

  /** Does nothing when nobody is signed in. The pages themselves are never kept: they are sent with no-store. */
  public void now(HttpServletRequest request, HttpServletResponse response) {
    boolean patient = Acting.find().map(actor -> !actor.isStaff()).orElse(false);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    // A patient's phone also forgets the safety plan it kept; at a desk the choice of theme stays.
    response.setHeader("Clear-Site-Data", patient ? "\"cache\", \"storage\"" : "\"cache\"");
  }
}

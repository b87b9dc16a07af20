package org.handrail.foundation.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Ends the present sign-in, and with it what the browser kept: the back button finds nothing. */
@Component
public class SignOut {

  /** Does nothing when nobody is signed in. The pages themselves are never kept: they are sent with no-store. */
  public void now(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    response.setHeader("Clear-Site-Data", "\"cache\"");
  }
}

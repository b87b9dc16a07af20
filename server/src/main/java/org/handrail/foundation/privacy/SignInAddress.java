package org.handrail.foundation.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;

/** Sends someone who is not signed in to the sign-in page, and back afterwards where that is safe. */
public final class SignInAddress {
  private SignInAddress() {}

  /** A page request is led to the sign-in page; a fragment or another program is told with status 401. */
  public static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String accept = request.getHeader("Accept");
    if (accept != null && !accept.contains("text/html") && !accept.contains("*/*")) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    boolean back = "GET".equals(request.getMethod());
    response.sendRedirect(back ? "/sign-in?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8) : "/sign-in");
  }

  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /** Where this person's pages begin. */
  public static String home(Actor actor) {
    return actor.isStaff() ? "/today" : actor.is(Role.FAMILY) ? "/family" : "/my";
  }

  /** The wanted address when it is a page of ours; otherwise the other. Never another site. */
  public static String safe(String wanted, String otherwise) {
    boolean local =
        wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    return local && !wanted.startsWith("/sign-") ? wanted : otherwise;
  }
}

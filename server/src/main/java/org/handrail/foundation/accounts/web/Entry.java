package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.accounts.HalfSignedIn;
import org.handrail.foundation.accounts.SessionPolicy;
import org.handrail.foundation.accounts.SignInResult;
import org.handrail.foundation.accounts.SignedInAccount;
import org.handrail.foundation.privacy.SignInAddress;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Turns a sign-in into a session, which is always a new one: an id known before the sign-in opens nothing after it. */
@Component
class Entry {
  private static final String WAITING = Entry.class.getName();

  /** What a session remembers between password and second factor. */
  private record Waiting(HalfSignedIn who, String to) implements Serializable {}

  private final SecurityContextRepository contexts;
  private final SessionPolicy policy;
  private final Clock clock;

  Entry(SecurityContextRepository contexts, SessionPolicy policy, Clock clock) {
    this.contexts = contexts;
    this.policy = policy;
    this.clock = clock;
  }

  /** Signs in and answers with the address of the first page. */
  String open(SignInResult.Open open, boolean shared, String to, HttpServletRequest request, HttpServletResponse response) {
    open(open.account(), open.staff(), shared, request, response);
    return "redirect:" + SignInAddress.safe(to, open.home());
  }

  void open(
      SignedInAccount account,
      boolean staff,
      boolean shared,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = anew(request);
    Duration idle = staff ? policy.staffIdle() : shared ? policy.sharedIdle() : policy.patientIdle();
    session.setMaxInactiveInterval((int) idle.toSeconds());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Remembers whose second factor is missing, in a new session that opens nothing. */
  void await(HalfSignedIn who, String to, HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    anew(request).setAttribute(WAITING, new Waiting(who, to));
  }

  /** Empty when no password was given in this browser, or too long ago. */
  Optional<HalfSignedIn> waiting(HttpServletRequest request) {
    return stored(request).map(Waiting::who).filter(who -> !who.isOver(clock.instant()));
  }

  /** Where they wanted to go; empty for the first page. */
  String wanted(HttpServletRequest request) {
    return stored(request).map(Waiting::to).orElse("");
  }

  private static Optional<Waiting> stored(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(WAITING) instanceof Waiting waiting
        ? Optional.of(waiting)
        : Optional.empty();
  }

  private static HttpSession anew(HttpServletRequest request) {
    HttpSession former = request.getSession(false);
    if (former != null) {
      former.invalidate();
    }
    return request.getSession(true);
  }
}

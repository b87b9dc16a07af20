package org.handrail.foundation.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.handrail.foundation.accounts.CurrentActor;
import org.handrail.foundation.accounts.SignedInAccount;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets who acts, and with them the organization, for the whole of a request: from the sign-in only, never from the
 * address. A sign-in that no longer counts ends here, and the request goes on as nobody's.
 */
final class ActingFilter extends OncePerRequestFilter {
  private final CurrentActor current;

  ActingFilter(CurrentActor current) {
    this.current = current;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedInAccount who)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Actor> actor = current.load(who);
    if (actor.isEmpty()) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
      chain.doFilter(request, response);
      return;
    }
    try {
      Acting.run(actor.get(), () -> proceed(chain, request, response));
    } catch (UncheckedServletException e) {
      throw e.servletException;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void proceed(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
    try {
      chain.doFilter(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new UncheckedServletException(e);
    }
  }

  /** The page of an error is drawn for the same person. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static final class UncheckedServletException extends RuntimeException {
    private final transient ServletException servletException;

    UncheckedServletException(ServletException cause) {
      super(cause);
      this.servletException = cause;
    }
  }
}

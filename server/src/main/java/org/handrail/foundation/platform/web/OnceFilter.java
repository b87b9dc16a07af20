package org.handrail.foundation.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a form count once. Every form carries the token it was drawn with; the same token a second time from the same
 * person, also at the same moment, does nothing and is answered with the first one's redirect. A submission that was
 * refused or failed frees its token, so that the corrected form can be sent.
 */
@Component
@Order(10) // after sign-in has been read, which comes at -100
class OnceFilter extends OncePerRequestFilter {
  static final String TOKEN = "_once";

  private static final int LONGEST_TOKEN = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Submissions submissions;

  OnceFilter(Submissions submissions) {
    this.submissions = submissions;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<byte[]> key = key(request);
    if (key.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    switch (await(key.get())) {
      case Submissions.Claim.First() -> work(key.get(), request, response, chain);
      case Submissions.Claim.Done(Submissions.Answer answer) -> replay(answer, request, response);
      case Submissions.Claim.Running() -> response.sendError(HttpServletResponse.SC_CONFLICT);
    }
  }

  private void work(byte[] key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean finished = false;
    try {
      chain.doFilter(request, response);
      if (counts(response)) {
        submissions.done(key, new Submissions.Answer(response.getStatus(), response.getHeader("Location")));
        finished = true;
      }
    } finally {
      if (!finished) {
        submissions.free(key);
      }
    }
  }

  /** Done and answered; not refused, failed, or sent away to sign in first. */
  private static boolean counts(HttpServletResponse response) {
    String location = response.getHeader("Location");
    return response.getStatus() < 400
        && !(location != null && (location.endsWith("/sign-in") || location.contains("/sign-in?")));
  }

  private static void replay(Submissions.Answer answer, HttpServletRequest request, HttpServletResponse response) {
    if (answer.location() != null) {
      response.setStatus(answer.status());
      response.setHeader("Location", answer.location());
    } else {
      // A part of a page was the answer, and it may have changed since: the page is asked for anew.
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      if (request.getHeader("HX-Request") != null) {
        response.setHeader("HX-Refresh", "true");
      }
    }
  }

  /** Waits for the first one, within reason. */
  private Submissions.Claim await(byte[] key) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Submissions.Claim claim = submissions.claim(key);
    while (claim instanceof Submissions.Claim.Running && System.nanoTime() < deadline) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return claim;
      }
      claim = submissions.claim(key);
    }
    return claim;
  }

  /** The token belongs to an account, or to the browser session of someone unknown: nobody can use up another's. */
  private static Optional<byte[]> key(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return Optional.empty();
    }
    String token = request.getParameter(TOKEN);
    if (token == null || token.isEmpty() || token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    HttpSession session = request.getSession(false);
    return Acting.find()
        .map(actor -> "account " + actor.account())
        .or(() -> Optional.ofNullable(session).map(one -> "session " + one.getId()))
        .map(whose -> sha256(whose + " " + token));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

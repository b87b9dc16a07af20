package org.handrail.foundation.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.AccessRefused;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.Declaration;
import org.handrail.foundation.privacy.Entrances;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.privacy.SignInAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands before every handler and lets in those whom its declaration and the access table allow. A handler without a
 * declaration is closed. Entering a patient's record is audited before the handler runs: where the audit cannot be written
 * nobody enters.
 */
@Component
public class Guard implements HandlerInterceptor {
  /** Request attribute: the {@link AccessDecision.Allowed} of this request, for screens that keep to limits. */
  public static final String ACCESS = "access";

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final Entrances entrances;
  private final Audit audit;

  Guard(Entrances entrances, Audit audit) {
    this.entrances = entrances;
    this.audit = audit;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true; // files shipped with the product
    }
    if (!(handler instanceof HandlerMethod method)) {
      return undeclared(response, handler);
    }
    return switch (Declaration.of(method)) {
      case Declaration.Open() -> true;
      case Declaration.AnyAccount() -> Acting.find().isPresent() || toSignIn(request, response);
      case Declaration.Entry(MayEnter may) -> {
        Optional<Actor> actor = Acting.find();
        yield actor.isPresent() ? enter(request, response, may, actor.get()) : toSignIn(request, response);
      }
      case Declaration.Missing() -> undeclared(response, handler);
    };
  }

  private boolean enter(HttpServletRequest request, HttpServletResponse response, MayEnter may, Actor actor)
      throws IOException {
    Optional<UUID> named;
    Optional<UUID> session;
    try {
      named = variable(request, "patient");
      session = variable(request, "session");
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return false;
    }
    AccessDecision decision = entrances.decide(may, named.map(PatientId::new).orElse(null), session.orElse(null));
    PatientId patient = named.map(PatientId::new).orElse(actor.patient());
    if (!(decision instanceof AccessDecision.Allowed allowed)) {
      audit.refusal(may.area(), may.act(), patient);
      throw new AccessRefused(decision);
    }
    request.setAttribute(ACCESS, allowed);
    if (patient != null) {
      if (may.act() == Act.READ) {
        audit.read(may.area(), patient, allowed.ground());
      } else {
        audit.change(may.area(), may.act(), patient, allowed.ground());
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static Optional<UUID> variable(HttpServletRequest request, String name) {
    var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return Optional.ofNullable(variables).map(all -> all.get(name)).map(UUID::fromString);
  }

  private static boolean undeclared(HttpServletResponse response, Object handler) throws IOException {
    LOG.error("No declaration of who may enter: {}", handler);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }

  private static boolean toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SignInAddress.send(request, response);
    return false;
  }
}

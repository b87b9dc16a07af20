package org.handrail.foundation.privacy.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.Limit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.privacy.SignInAddress;
import org.jspecify.annotations.Nullable;
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

  /** Request attribute: the {@link AccessDecision} that refused it, for the page that says so. */
  static final String REFUSED = Guard.class.getName() + ".refused";

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final Access access;
  private final Audit audit;

  Guard(Access access, Audit audit) {
    this.access = access;
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
    Asked asked;
    try {
      asked = asked(request, may, actor);
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return false;
    }
    AccessDecision decision =
        asked == null
            ? new AccessDecision.NoRight(may.area(), may.act())
            : honoured(access.decide(may.area(), may.act(), asked.patient(), asked.session()), may);
    PatientId patient = asked == null ? null : asked.patient();
    if (!(decision instanceof AccessDecision.Allowed allowed)) {
      audit.refusal(may.area(), may.act(), patient);
      refuse(request, response, decision);
      return false;
    }
    request.setAttribute(ACCESS, allowed);
    if (patient != null && request.getDispatcherType() == DispatcherType.REQUEST) {
      if (may.act() == Act.READ) {
        audit.read(may.area(), patient, allowed.ground());
      } else {
        audit.change(may.area(), may.act(), patient, allowed.ground());
      }
    }
    return true;
  }

  private record Asked(@Nullable PatientId patient, @Nullable UUID session) {}

  /** Whose record is asked for; null when the route is not for people like this one. */
  private static @Nullable Asked asked(HttpServletRequest request, MayEnter may, Actor actor) {
    Optional<UUID> patient = variable(request, "patient");
    return switch (may.as()) {
      case STAFF ->
          actor.isStaff()
              ? new Asked(patient.map(PatientId::new).orElse(null), variable(request, "session").orElse(null))
              : null;
      // A patient's pages take the patient from the account only; an address that names one is a mistake of ours.
      case PATIENT -> !actor.isStaff() && actor.patient() != null && patient.isEmpty() ? new Asked(actor.patient(), null) : null;
      case FAMILY, PARTNER -> null;
    };
  }

  @SuppressWarnings("unchecked")
  private static Optional<UUID> variable(HttpServletRequest request, String name) {
    var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return Optional.ofNullable(variables).map(all -> all.get(name)).map(UUID::fromString);
  }

  /** A limited right opens only screens that keep to one of its limits. */
  static AccessDecision honoured(AccessDecision decision, MayEnter may) {
    if (!(decision instanceof AccessDecision.Allowed allowed) || allowed.limits().isEmpty()) {
      return decision;
    }
    Set<Limit> kept = EnumSet.copyOf(allowed.limits());
    kept.retainAll(List.of(may.honours()));
    return kept.isEmpty()
        ? new AccessDecision.NoRight(may.area(), may.act())
        : new AccessDecision.Allowed(allowed.ground(), kept);
  }

  static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDecision decision)
      throws IOException {
    request.setAttribute(REFUSED, decision);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
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

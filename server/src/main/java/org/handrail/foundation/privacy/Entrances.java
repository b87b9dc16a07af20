package org.handrail.foundation.privacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Holds a screen's declaration against the rights of whoever is acting: for the guard, and for menus and links. */
@Component
public class Entrances {
  private final Access access;

  Entrances(Access access) {
    this.access = access;
  }

  /**
   * Whether the present actor may enter this screen for at least some patients: what a menu shows. Nobody signed in enters
   * public screens only.
   */
  public boolean open(HandlerMethod screen) {
    return switch (Declaration.of(screen)) {
      case Declaration.Open() -> true;
      case Declaration.AnyAccount() -> Acting.find().isPresent();
      case Declaration.Entry(MayEnter may) -> Acting.find().isPresent() && decide(may, null, null).allowed();
      case Declaration.Missing() -> false;
    };
  }

  /**
   * The decision on one request of the present actor.
   *
   * @param patient named in the address; patients' own screens have none
   */
  public AccessDecision decide(MayEnter may, @Nullable PatientId patient, @Nullable UUID session) {
    Actor actor = Acting.actor();
    boolean fits =
        switch (may.as()) {
          case STAFF -> actor.isStaff();
          // A patient's pages take the patient from the account only; an address that names one is a mistake of ours.
          case PATIENT -> !actor.isStaff() && actor.patient() != null && patient == null;
          // So do the pages of somebody a patient invited: whom they are about is asked of the invitation.
          case FAMILY -> actor.is(Role.FAMILY) && patient == null;
          case PARTNER -> false;
        };
    return fits
        ? honoured(access.decide(may.area(), may.act(), patient == null ? actor.patient() : patient, session), may)
        : new AccessDecision.NoRight(may.area(), may.act());
  }

  /** A limited right opens only screens that keep to one of its limits. */
  private static AccessDecision honoured(AccessDecision decision, MayEnter may) {
    if (!(decision instanceof AccessDecision.Allowed allowed) || allowed.limits().isEmpty()) {
      return decision;
    }
    Set<Limit> kept = EnumSet.copyOf(allowed.limits());
    kept.retainAll(List.of(may.honours()));
    return kept.isEmpty()
        ? new AccessDecision.NoRight(may.area(), may.act())
        : new AccessDecision.Allowed(allowed.ground(), kept);
  }
}

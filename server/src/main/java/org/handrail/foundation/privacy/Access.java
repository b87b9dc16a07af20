package org.handrail.foundation.privacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Decides who may do what. Staff rights come from the access table and reach, unless they are given by function, only
 * patients with a care relationship and sessions they lead; a patient's rights reach their own record, and those of somebody
 * they invited what they share at that moment.
 */
@Service
public class Access {
  private final AccessTable table;
  private final BrokenGlass glass;
  private final Audit audit;
  private final ObjectProvider<CareRelationship> care;
  private final ObjectProvider<SessionRelationship> sessions;
  private final ObjectProvider<DiagnosingCredential> diagnosing;
  private final ObjectProvider<FamilyTie> family;

  Access(
      AccessTable table,
      BrokenGlass glass,
      Audit audit,
      ObjectProvider<CareRelationship> care,
      ObjectProvider<SessionRelationship> sessions,
      ObjectProvider<DiagnosingCredential> diagnosing,
      ObjectProvider<FamilyTie> family) {
    this.table = table;
    this.glass = glass;
    this.audit = audit;
    this.care = care;
    this.sessions = sessions;
    this.diagnosing = diagnosing;
    this.family = family;
  }

  /** Whether the present actor has the right at all, for at least some patients: what menus and buttons ask. */
  public boolean may(Area area, Act act) {
    return decide(area, act, null, null).allowed();
  }

  /** Whether the present actor may do this with this patient's record. */
  public boolean may(Area area, Act act, PatientId patient) {
    return decide(area, act, patient, null).allowed();
  }

  /**
   * For use cases that reach a patient by another id than the route's. A refusal is audited.
   *
   * @throws AccessRefused when the present actor may not
   */
  public void require(Area area, Act act, PatientId patient) {
    AccessDecision decision = decide(area, act, patient, null);
    if (!decision.allowed()) {
      audit.refusal(area, act, patient);
      throw new AccessRefused(decision);
    }
  }

  /**
   * Decides for the present actor.
   *
   * @param patient whose record it is; null for pages that belong to no single patient
   * @param session the session it is about, or null
   */
  public AccessDecision decide(Area area, Act act, @Nullable PatientId patient, @Nullable UUID session) {
    Actor actor = Acting.actor();
    if (actor.isStaff()) {
      return forStaff(actor, area, act, patient, session);
    }
    return actor.is(Role.FAMILY) ? forFamily(actor, area, act, patient) : forPatient(actor, area, act, patient);
  }

  private AccessDecision forPatient(Actor actor, Area area, Act act, @Nullable PatientId patient) {
    List<Grant> grants = table.grants(area, Set.of(Role.PATIENT), act);
    boolean own = actor.is(Role.PATIENT) && actor.patient() != null && (patient == null || patient.equals(actor.patient()));
    return own && !grants.isEmpty()
        ? new AccessDecision.Allowed(AccessDecision.Ground.SELF, limits(grants))
        : new AccessDecision.NoRight(area, act);
  }

  private AccessDecision forFamily(Actor actor, Area area, Act act, @Nullable PatientId patient) {
    List<Grant> grants = table.grants(area, Set.of(Role.FAMILY), act);
    boolean tied =
        patient == null || family.stream().anyMatch(tie -> tie.shares(actor.account(), patient, area));
    return tied && !grants.isEmpty()
        ? new AccessDecision.Allowed(AccessDecision.Ground.CONSENT, limits(grants))
        : new AccessDecision.NoRight(area, act);
  }

  private AccessDecision forStaff(
      Actor actor, Area area, Act act, @Nullable PatientId patient, @Nullable UUID session) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    actor.roles().stream().filter(Role::isStaff).forEach(roles::add);
    List<Grant> grants = table.grants(area, roles, act);
    if (grants.isEmpty()) {
      return new AccessDecision.NoRight(area, act);
    }
    StaffId staff = actor.staffId();
    boolean someNeedCredential = grants.stream().anyMatch(g -> g.limit() == Limit.CREDENTIALED);
    if (someNeedCredential && diagnosing.stream().noneMatch(d -> d.heldBy(staff))) {
      grants = grants.stream().filter(g -> g.limit() != Limit.CREDENTIALED).toList();
      if (grants.isEmpty()) {
        return new AccessDecision.NotCredentialed(area, act);
      }
    }
    List<Grant> byFunction = grants.stream().filter(g -> !g.byRelationship()).toList();
    List<Grant> byCare = grants.stream().filter(Grant::byRelationship).toList();
    if (session != null && !byCare.isEmpty()) {
      boolean leads = sessions.stream().anyMatch(s -> s.leads(staff, session));
      // Someone of the team may open this one patient's part of a session that others lead.
      byCare = byCare.stream().filter(g -> leads || (patient != null && g.reach() == Reach.TEAM)).toList();
    }
    return withPatient(byFunction, byCare, staff, area, act, patient);
  }

  private AccessDecision withPatient(
      List<Grant> byFunction,
      List<Grant> byCare,
      StaffId staff,
      Area area,
      Act act,
      @Nullable PatientId patient) {
    // A full right by function needs no further question; a limited one may still be widened by a care relationship.
    if (byCare.isEmpty() || byFunction.stream().anyMatch(g -> g.limit() == null)) {
      return byFunction.isEmpty()
          ? new AccessDecision.NotTheirSession(area, act)
          : new AccessDecision.Allowed(AccessDecision.Ground.FUNCTION, limits(byFunction));
    }
    AccessDecision.Ground ground = AccessDecision.Ground.CARE;
    if (patient != null && care.stream().noneMatch(c -> c.holds(staff, patient))) {
      if (glass.isBrokenBy(staff, patient)) {
        ground = AccessDecision.Ground.GLASS;
      } else {
        return byFunction.isEmpty()
            ? new AccessDecision.NoRelationship(area, act, patient)
            : new AccessDecision.Allowed(AccessDecision.Ground.FUNCTION, limits(byFunction));
      }
    }
    var all = new ArrayList<>(byFunction);
    all.addAll(byCare);
    return new AccessDecision.Allowed(ground, limits(all));
  }

  /** None when one of the rights is full. A credential that was asked for is no limit to what is shown. */
  private static Set<Limit> limits(List<Grant> grants) {
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    for (Grant grant : grants) {
      Limit limit = grant.limit();
      if (limit == null || limit == Limit.CREDENTIALED) {
        return Set.of();
      }
      limits.add(limit);
    }
    return limits;
  }
}

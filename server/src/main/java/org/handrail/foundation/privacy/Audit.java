package org.handrail.foundation.privacy;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the audit trail: every read and change of a patient's record and every refusal. Each call is a transaction of its
 * own that is finished when the call returns, so it stays when the work around it fails, and an exception here stops that
 * work. Texts name pages and kinds of data, never a person and never a finding.
 */
@Component
public class Audit {
  private final AuditWriter writer;
  private final Clock clock;

  Audit(AuditWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** A part of one patient's record was read. The guard does this for routes that name the patient. */
  public void read(Area area, PatientId patient, AccessDecision.Ground ground) {
    write(List.of(entry(AuditKind.READ, area, Act.READ, patient, ground, AuditPlace.here(), null)));
  }

  /** A part of one patient's record is being changed. The guard does this for routes that name the patient. */
  public void change(Area area, Act act, PatientId patient, AccessDecision.Ground ground) {
    write(List.of(entry(AuditKind.CHANGE, area, act, patient, ground, AuditPlace.here(), null)));
  }

  /** One page showed this part of several patients' records: a list, a roll call, a board. */
  public void readMany(Area area, Collection<PatientId> patients) {
    AuditPlace place = AuditPlace.here();
    write(
        patients.stream()
            .distinct()
            .map(patient -> entry(AuditKind.READ, area, Act.READ, patient, null, place, null))
            .toList());
  }

  /** Someone asked for what they may not have. */
  public void refusal(Area area, Act act, @Nullable PatientId patient) {
    write(List.of(entry(AuditKind.REFUSAL, area, act, patient, null, AuditPlace.here(), null)));
  }

  /** The glass was broken. */
  void glass(Area area, Act act, PatientId patient) {
    write(List.of(entry(AuditKind.GLASS, area, act, patient, AccessDecision.Ground.GLASS, AuditPlace.here(), null)));
  }

  /**
   * Something happened to an account: a sign-in, a role change, a deactivation.
   *
   * @param about whose account, when it belongs to staff
   * @param what in words, without a name: "roles changed from Counselor to Clinical supervisor"
   */
  public void account(@Nullable StaffId about, @Nullable PatientId patient, String what) {
    AuditPlace place = new AuditPlace(what, AuditPlace.here().address());
    write(List.of(entry(AuditKind.ACCOUNT, null, null, patient, null, place, about)));
  }

  /**
   * Work without a person did something to a patient's record: a job, an import, the simulator.
   *
   * @param what in words, without a name
   */
  public void system(Area area, Act act, @Nullable PatientId patient, String what) {
    write(List.of(entry(AuditKind.SYSTEM, area, act, patient, null, new AuditPlace(what, null), null)));
  }

  private void write(List<AuditRow> rows) {
    if (!rows.isEmpty()) {
      writer.write(rows);
    }
  }

  private AuditRow entry(
      AuditKind kind,
      @Nullable Area area,
      @Nullable Act act,
      @Nullable PatientId patient,
      AccessDecision.@Nullable Ground ground,
      AuditPlace place,
      @Nullable StaffId about) {
    OrganizationId organization = Tenant.current();
    Actor actor = Acting.find().orElse(null);
    UUID account = actor == null ? null : actor.account().value();
    UUID staff = actor == null || actor.staff() == null ? null : actor.staff().value();
    return new AuditRow(
        organization.value(),
        clock.instant(),
        account,
        staff,
        kind,
        area,
        act,
        patient == null ? null : patient.value(),
        about == null ? null : about.value(),
        ground,
        place.what(),
        place.address());
  }
}

package org.handrail.foundation.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Programs;
import org.jspecify.annotations.Nullable;

/** Puts someone on the on-call list, in local time. */
@UseCase
public class ChangeOnCall {
  // Longer is a typing mistake: nobody is on call for more than a fortnight on end.
  private static final Duration LONGEST = Duration.ofDays(14);

  private final OnCall onCall;
  private final StaffDirectory staff;
  private final Programs programs;
  private final Organizations organizations;
  private final Clock clock;

  ChangeOnCall(
      OnCall onCall, StaffDirectory staff, Programs programs, Organizations organizations, Clock clock) {
    this.onCall = onCall;
    this.staff = staff;
    this.programs = programs;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Adds a stretch of duty.
   *
   * @param program null for the whole organization
   * @param from local time of the program, or of the organization
   * @param until not included; after {@code from}, at most 14 days later, not over yet
   */
  public Outcome<OnCall.Duty> add(
      @Nullable StaffId person, @Nullable ProgramId program, @Nullable LocalDateTime from, @Nullable LocalDateTime until) {
    List<Refusal> refusals = new ArrayList<>();
    if (person == null || staff.find(person).filter(s -> s.active()).isEmpty()) {
      refusals.add(new Refusal("staff", "Choose who is on call."));
    }
    if (program != null && programs.find(program).isEmpty()) {
      refusals.add(new Refusal("program", "Choose a program of the list, or the whole organization."));
    }
    if (from == null) {
      refusals.add(new Refusal("from", "Enter when it begins."));
    }
    if (until == null) {
      refusals.add(new Refusal("until", "Enter when it ends."));
    }
    if (person == null || from == null || until == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    ZoneId zone = program == null ? organizations.current().timeZone() : programs.get(program).zone();
    OnCall.Duty duty = new OnCall.Duty(person, program, from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
    if (duty.from().plus(LONGEST).isBefore(duty.until())) {
      return Outcome.refused("until", "This is longer than 14 days. Check the dates, or enter it in parts.");
    }
    if (duty.until().isBefore(clock.instant())) {
      return Outcome.refused("until", "This is over already. Check the dates.");
    }
    return onCall.add(duty);
  }
}

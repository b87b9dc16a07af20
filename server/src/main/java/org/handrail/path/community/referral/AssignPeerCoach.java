package org.handrail.path.community.referral;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/** Puts a peer recovery coach beside a patient: somebody who has been there, on the team from then on. */
@UseCase
public class AssignPeerCoach {
  private final CareTeam team;
  private final StaffDirectory staff;
  private final Access access;

  AssignPeerCoach(CareTeam team, StaffDirectory staff, Access access) {
    this.team = team;
    this.staff = staff;
    this.access = access;
  }

  /** Who can be one: those who work as case manager or peer coach. */
  public List<StaffMember> choices() {
    return staff.active().stream().filter(member -> member.roles().contains(Role.CASE_MANAGER)).toList();
  }

  public Optional<StaffMember> of(PatientId patient) {
    return team.of(patient).stream().filter(m -> m.part() == CareTeam.Part.PEER_COACH).map(CareTeam.Member::staff).findFirst();
  }

  /** The former one, if there was, is no longer a coach of this patient; null leaves them without one. */
  public Outcome<PatientId> assign(PatientId patient, @Nullable StaffId coach) {
    access.require(Area.COMMUNITY, Act.WRITE, patient);
    if (coach != null && choices().stream().noneMatch(member -> member.id().equals(coach))) {
      return Outcome.refused("coach", "Choose somebody from the list");
    }
    if (coach == null) {
      team.leave(patient, CareTeam.Part.PEER_COACH);
    } else {
      team.join(patient, coach, CareTeam.Part.PEER_COACH);
    }
    return Outcome.done(patient);
  }
}

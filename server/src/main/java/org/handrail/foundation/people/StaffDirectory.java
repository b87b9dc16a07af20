package org.handrail.foundation.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;

/** Finds the staff of the present organization and what their credentials allow. */
public interface StaffDirectory {
  Optional<StaffMember> find(StaffId id);

  /** @throws java.util.NoSuchElementException when there is none: ids come from our own rows */
  StaffMember get(StaffId id);

  Map<StaffId, StaffMember> find(Collection<StaffId> ids);

  /** Active staff, by family name. */
  List<StaffMember> active();

  /** Former staff too: active first, by family name. */
  List<StaffMember> all();

  /** Active staff who hold the role, by family name. */
  List<StaffMember> holding(Role role);

  List<Credential> credentials(StaffId id);

  /** Whether a credential valid on that day allows signing clinical records. An expired licence never does. */
  boolean maySign(StaffId id, LocalDate day);

  /** Whether a credential valid on that day allows confirming diagnoses. */
  boolean mayDiagnose(StaffId id, LocalDate day);
}

package org.handrail.path.placement.web;

import java.util.Collection;
import java.util.Map;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.StaffId;

/** Names of the staff on one page, looked up at once. */
record Names(Map<StaffId, StaffMember> known) {
  static Names of(StaffDirectory staff, Collection<StaffId> ids) {
    return new Names(staff.find(ids));
  }

  /** "Dana Whitfield, LCSW". */
  String of(StaffId id) {
    StaffMember member = known.get(id);
    if (member == null) {
      throw new java.util.NoSuchElementException("No staff member " + id);
    }
    return member.title().isBlank() ? member.name().shown() : member.name().shown() + ", " + member.title();
  }
}

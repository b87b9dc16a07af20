package org.handrail.foundation.people;

import java.util.Set;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works here.
 *
 * @param title as shown after the name, such as "LCSW"; may be empty
 * @param active false the minute access ends
 */
public record StaffMember(
    StaffId id,
    int version,
    PersonName name,
    String title,
    String email,
    @Nullable String phone,
    Set<Role> roles,
    boolean active) {}

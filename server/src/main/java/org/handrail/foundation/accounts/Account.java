package org.handrail.foundation.accounts;

import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** A sign-in: of one staff member, of one patient, or of somebody whom a patient invited. */
record Account(
    AccountId id,
    OrganizationId organization,
    SignInName name,
    @Nullable StaffId staff,
    @Nullable PatientId patient,
    @Nullable String familyName,
    @Nullable String passwordHash,
    boolean active) {}

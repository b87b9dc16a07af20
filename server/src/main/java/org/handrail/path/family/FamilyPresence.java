package org.handrail.path.family;

import java.time.LocalDate;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a patient's people was at an evening of the series, or at a family session.
 *
 * @param evening set for an evening of the series
 * @param session set for a family session of the week
 * @param member who, when the patient invited them; null for somebody who only came along
 */
public record FamilyPresence(
    UUID id, PatientId patient, @Nullable UUID evening, @Nullable UUID session, @Nullable MemberId member, String who, LocalDate day) {}

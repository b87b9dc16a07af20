package org.handrail.path.week.build;

import java.util.List;
import java.util.UUID;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.TrackId;
import org.jspecify.annotations.Nullable;

/**
 * A group that is wanted, without day, time, room and facilitator.
 *
 * @param type code of the kind of session
 * @param minutes its length with the break
 * @param leaders how many lead it
 * @param times on how many days of the week it meets
 */
public record Wish(
    UUID id,
    String name,
    String type,
    @Nullable CurriculumId curriculum,
    int minutes,
    int breakMinutes,
    int seats,
    boolean telehealth,
    int leaders,
    int times,
    List<TrackId> tracks) {}

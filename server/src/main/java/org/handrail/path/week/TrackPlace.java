package org.handrail.path.week;

import java.time.LocalDate;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient's place on a track.
 *
 * @param stay the stay it belongs to
 * @param until day after the last, or null while it lasts
 * @param leftReason why it ended
 */
public record TrackPlace(
    TrackPlaceId id,
    int version,
    Track track,
    PatientId patient,
    UUID stay,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String leftReason) {}

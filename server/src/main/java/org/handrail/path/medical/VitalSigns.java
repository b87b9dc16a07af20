package org.handrail.path.medical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** Vital signs taken at one moment; what was not taken is null. */
public record VitalSigns(UUID id, Instant at, Values values, String note, StaffId recordedBy) {

  /**
   * What was measured.
   *
   * @param systolic and diastolic in mmHg, always both
   * @param pulse beats a minute
   * @param respirations breaths a minute
   * @param oxygen saturation in percent
   * @param temperatureF degrees Fahrenheit
   * @param weightLb pounds
   */
  public record Values(
      @Nullable Integer systolic,
      @Nullable Integer diastolic,
      @Nullable Integer pulse,
      @Nullable Integer respirations,
      @Nullable Integer oxygen,
      @Nullable BigDecimal temperatureF,
      @Nullable BigDecimal weightLb) {}
}

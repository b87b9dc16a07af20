package org.handrail.path.placement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One part of the interview as it is now.
 *
 * @param version 0 while nobody wrote in it
 * @param answers by field; empty ones are not kept
 */
public record InterviewPart(
    String part, int version, Map<String, Given> answers, @Nullable StaffId by, @Nullable Instant at, List<Signed> signatures) {

  /** An answer; from says where it was taken over from, null when it was asked here. */
  public record Given(String value, @Nullable String from) {}

  /** Somebody's signature under one version. */
  public record Signed(int version, StaffId by, Instant at) {}

  static InterviewPart untouched(String part) {
    return new InterviewPart(part, 0, Map.of(), null, null, List.of());
  }

  public boolean signedAsItIs() {
    return signatures.stream().anyMatch(signed -> signed.version() == version);
  }
}

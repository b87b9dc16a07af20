package org.handrail.path.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a safety plan or relapse-prevention plan.
 *
 * @param parts by section id; a section nobody has written is absent
 * @param changedBy staff who last wrote in it; null when it was the person
 * @param keptAt since when it counts; null while it is being written
 */
public record RecoveryPlan(
    UUID id,
    PatientId patient,
    RecoveryPlanKind kind,
    int number,
    State state,
    Map<String, Part> parts,
    @Nullable StaffId changedBy,
    Instant changedAt,
    @Nullable Instant keptAt) {
  public RecoveryPlan {
    parts = Map.copyOf(parts);
  }

  /** Where a version stands. */
  public enum State {
    DRAFT,
    CURRENT,
    FORMER
  }

  /**
   * One section as written.
   *
   * @param edit counts its changes: two people writing in different sections never meet
   */
  public record Part(int edit, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** One line. {@code phone} empty outside of contacts. */
  public record Line(String text, String phone) {
    boolean isBlank() {
      return text.isBlank() && phone.isBlank();
    }
  }

  /** The lines of a section, none when it was not written. */
  public List<Line> lines(String section) {
    Part part = parts.get(section);
    return part == null ? List.of() : part.lines();
  }

  int edit(String section) {
    Part part = parts.get(section);
    return part == null ? 0 : part.edit();
  }
}

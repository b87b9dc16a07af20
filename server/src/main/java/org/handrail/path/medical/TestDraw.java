package org.handrail.path.medical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One draw as everybody may see it: what was published before, and once it was held, everything needed to repeat it.
 *
 * @param held null while it is ahead; its seed and day are known to nobody until then
 */
public record TestDraw(
    TestDrawId id,
    ProgramId program,
    String panel,
    int sharePercent,
    LocalDate windowFrom,
    int windowDays,
    String commitment,
    Instant committedAt,
    @Nullable Held held) {

  /** What was revealed. */
  public record Held(LocalDate on, Instant at, String seed, List<Entry> pool) {
    public Held {
      pool = List.copyOf(pool);
    }

    public long drawn() {
      return pool.stream().filter(Entry::drawn).count();
    }
  }

  /** Somebody in the pool, lowest ticket first. */
  public record Entry(PatientId patient, String ticket, boolean drawn) {}

  /** Last day of its window. */
  public LocalDate windowUntil() {
    return windowFrom.plusDays(windowDays - 1L);
  }
}

package org.handrail.path.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * An admission being prepared, or how it ended.
 *
 * @param joinedTeam whether whoever started it joined the care team only for it
 * @param previousEpisode the person's last episode, whose intake is carried forward
 * @param episode what it became
 */
public record AdmissionCase(
    AdmissionId id,
    PatientId patient,
    State state,
    StaffId startedBy,
    Instant startedAt,
    boolean joinedTeam,
    @Nullable EpisodeId previousEpisode,
    @Nullable EpisodeId episode,
    @Nullable StaffId closedBy,
    @Nullable Instant closedAt,
    @Nullable String closedWhy,
    List<Agreement> agreements,
    List<Checked> checked) {

  /** An open one becomes an admission or is cancelled, and stays so. */
  public enum State { OPEN, ADMITTED, CANCELLED }

  /** Something the person signed. */
  public record Agreement(String notice, int version, StaffId explainedBy, Instant signedAt) {}

  /** Something carried over that was looked at; shown is what it said then. */
  public record Checked(CarriedItem item, boolean corrected, String shown, String note, StaffId by, Instant at) {}

  public Optional<Agreement> agreement(String notice) {
    return agreements.stream().filter(agreement -> agreement.notice().equals(notice)).findFirst();
  }

  /** The last look at an item, when what it shows is still the same. */
  public Optional<Checked> checked(CarriedItem item, String shown) {
    return checked.stream().filter(one -> one.item() == item).reduce((earlier, later) -> later)
        .filter(one -> one.shown().equals(shown));
  }
}

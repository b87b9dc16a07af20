package org.handrail.path.medical;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Repeats a draw that was held from what it revealed, and says whether everything fits what was published before. */
@Service
@Transactional(readOnly = true)
public class VerifyDraw {

  /** What was found. */
  public record Findings(boolean hashFits, boolean dayFits, boolean ticketsFit, boolean choiceFits) {
    public boolean allFit() {
      return hashFits && dayFits && ticketsFit && choiceFits;
    }
  }

  private final TestDraws draws;

  VerifyDraw(TestDraws draws) {
    this.draws = draws;
  }

  /** Empty for a draw that is unknown or still ahead. */
  public Optional<Findings> verify(TestDrawId id) {
    return draws.find(id).flatMap(draw -> draws.revealed(id).map(lot -> check(draw, lot)));
  }

  static Findings check(TestDraw draw, Lot lot) {
    var held = java.util.Objects.requireNonNull(draw.held());
    List<PatientId> pool = held.pool().stream().map(TestDraw.Entry::patient).toList();
    var drawn = lot.drawn(pool);
    // Held later than its day when nothing ran on it; never earlier.
    return new Findings(
        lot.commitment().equals(draw.commitment()),
        !held.on().isBefore(lot.day()),
        lot.tickets(pool).equals(held.pool().stream().map(e -> new Lot.Ticket(e.patient(), e.ticket())).toList()),
        held.pool().stream().allMatch(e -> e.drawn() == drawn.contains(e.patient())));
  }
}

package org.handrail.path.medical;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Writes down vital signs. Values no living person has are refused: they are slips of the hand. */
@UseCase
public class RecordVitals {
  private static final int LONGEST = 500;

  private final VitalSignsLog log;
  private final Clock clock;

  RecordVitals(VitalSignsLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** @param at when they were taken; null for now */
  public Outcome<UUID> record(PatientId patient, VitalSigns.Values v, @Nullable Instant at, String note) {
    Instant now = clock.instant();
    Instant when = at == null ? now : at;
    var refusals = check(v);
    if (when.isAfter(now)) refusals.add(new Refusal("taken", "This is ahead of now. Write when they were taken"));
    if (note.length() > LONGEST) refusals.add(new Refusal("note", "At most " + LONGEST + " characters fit"));
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    UUID id = Ids.next();
    log.insert(patient, new VitalSigns(id, when, v, note.strip(), Acting.actor().staffId()), now);
    return Outcome.done(id);
  }

  /** Takes back what was a mistake; the row stays with the reason. */
  public Outcome<UUID> withdraw(PatientId patient, UUID id, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST) return Outcome.refused("reason", "Write why it was a mistake");
    return log.withdraw(patient, id, reason.strip(), Acting.actor().staffId(), clock.instant())
        ? Outcome.done(id)
        : Outcome.refused("These vitals were taken back meanwhile, or are not in this record.");
  }

  private static List<Refusal> check(VitalSigns.Values v) {
    var refusals = new ArrayList<Refusal>();
    between("systolic", v.systolic(), 40, 300, "mmHg", refusals);
    between("diastolic", v.diastolic(), 20, 200, "mmHg", refusals);
    between("pulse", v.pulse(), 20, 250, "beats a minute", refusals);
    between("respirations", v.respirations(), 4, 70, "breaths a minute", refusals);
    between("oxygen", v.oxygen(), 40, 100, "percent", refusals);
    between("temperature", v.temperatureF(), 80, 115, "°F", refusals);
    between("weight", v.weightLb(), 40, 1000, "pounds", refusals);
    Integer high = v.systolic();
    Integer low = v.diastolic();
    if ((high == null) != (low == null)) refusals.add(new Refusal(high == null ? "systolic" : "diastolic", "Blood pressure has two numbers: write both"));
    if (high != null && low != null && high <= low) refusals.add(new Refusal("systolic", "The upper number is higher than the lower"));
    if (v.equals(new VitalSigns.Values(null, null, null, null, null, null, null))) refusals.add(new Refusal("pulse", "Write at least one value"));
    return refusals;
  }

  private static void between(String field, @Nullable Number value, int least, int most, String unit, List<Refusal> refusals) {
    if (value == null) return;
    var exact = new BigDecimal(value.toString());
    if (exact.compareTo(BigDecimal.valueOf(least)) < 0 || exact.compareTo(BigDecimal.valueOf(most)) > 0) {
      refusals.add(new Refusal(field, exact.toPlainString() + " is not between " + least + " and " + most + " " + unit + ". Look again"));
    }
  }
}

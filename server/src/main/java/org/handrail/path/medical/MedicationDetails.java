package org.handrail.path.medical;

import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a medication.
 *
 * @param started as typed: a year, a month or a day; may be empty
 */
public record MedicationDetails(String name, @Nullable String rxnorm, String dosage, String prescriber, String started, String note) {

  /** Longest name, dosage or remark in characters. */
  public static final int LIMIT = 500;

  public static MedicationDetails of(String name, String dosage) {
    return new MedicationDetails(name, null, dosage, "", "", "");
  }

  List<Refusal> check() {
    var refusals = new ArrayList<Refusal>();
    if (name.isBlank()) refusals.add(new Refusal("name", "Enter the medication and its strength"));
    tooLong("name", name, refusals);
    tooLong("dosage", dosage, refusals);
    tooLong("prescriber", prescriber, refusals);
    tooLong("note", note, refusals);
    if (!started.isBlank() && PartialDate.parse(started).isEmpty()) {
      refusals.add(new Refusal("started", "Write a year, a month or a day: 2021, 2021-05 or 2021-05-30"));
    }
    return refusals;
  }

  private static void tooLong(String field, String text, List<Refusal> refusals) {
    if (text.length() > LIMIT) {
      refusals.add(new Refusal(field, "This has " + text.length() + " characters; at most " + LIMIT + " fit. Shorten it"));
    }
  }
}

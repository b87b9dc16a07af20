package org.handrail.path.admission;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes that something known from the last time was gone through with the person: still so, or corrected. */
@UseCase
public class CheckCarriedItem {
  private final JdbcClient jdbc;
  private final AdmissionCases cases;
  private final LastIntake lastIntake;
  private final Access access;
  private final Clock clock;

  CheckCarriedItem(JdbcClient jdbc, AdmissionCases cases, LastIntake lastIntake, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.lastIntake = lastIntake;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws org.handrail.foundation.privacy.AccessRefused when the actor may not read that part of the record
   * @param corrected true when it was changed in its own room during this admission
   * @param shown what the screen said; refused when it says something else by now
   */
  public Outcome<CarriedItem> check(PatientId patient, CarriedItem item, boolean corrected, String shown, String note) {
    access.require(item.area(), Act.READ, patient);
    var open = cases.open(patient);
    if (open.isEmpty() || open.get().previousEpisode() == null) {
      return Outcome.refused("No return is being prepared.");
    }
    String now = lastIntake.of(patient).getOrDefault(item, "");
    if (!plain(now).equals(plain(shown))) {
      return Outcome.refused(item.name(), "This has changed meanwhile. Look at it again, then confirm.");
    }
    if (note.length() > 2000) {
      return Outcome.refused(item.name(), "The note has " + note.length() + " characters; at most 2,000 fit");
    }
    jdbc.sql(
            """
            insert into admission_carried (id, organization_id, admission_id, item, outcome, shown, note, checked_by, checked_at)
            values (:id, :organization, :admission, :item, :outcome, :shown, :note, :by, :at)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("admission", open.get().id().value())
        .param("item", item.name())
        .param("outcome", corrected ? "CORRECTED" : "CONFIRMED")
        .param("shown", now)
        .param("note", note.strip())
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
    return Outcome.done(item);
  }

  /** Browsers send line ends of their own. */
  private static String plain(String text) {
    return text.replace("\r", "").strip();
  }
}

package org.handrail.foundation.sites;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Changes a program's name, rules, hours and caps. Level and site never change: that is another program. */
@UseCase
public class ChangeProgram {
  private final JdbcClient jdbc;
  private final Programs programs;
  private final ObjectProvider<ProgramPackCatalog> packs;

  ChangeProgram(JdbcClient jdbc, Programs programs, ObjectProvider<ProgramPackCatalog> packs) {
    this.jdbc = jdbc;
    this.programs = programs;
    this.packs = packs;
  }

  /**
   * @param version the version that was edited
   * @return the new version
   */
  public Outcome<Integer> change(ProgramId id, int version, ProgramDetails details) {
    var refusals = details.check(packs);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Program now = programs.get(id);
    try {
      int changed =
          jdbc.sql(
                  """
                  update program set name = :name, pack_id = :pack, pack_version = :packVersion,
                    prescribed_minutes = :minutes, group_cap = :cap, week_starts = :weekStarts, active = :active,
                    version = version + 1
                  where id = :id and version = :version
                  """)
              .param("name", details.name().strip())
              .param("pack", details.packId())
              .param("packVersion", details.packVersion())
              .param("minutes", details.prescribedMinutes())
              .param("cap", details.groupCap())
              .param("weekStarts", details.weekStarts().getValue())
              .param("active", details.active())
              .param("id", id.value())
              .param("version", version)
              .update();
      if (changed == 0) {
        return Outcome.refused(
            "Someone else changed this program meanwhile. It is now: %s, %s, %d min a week, groups of at most %d."
                .formatted(now.name(), now.pack().name(), now.prescribedMinutes(), now.groupCap()));
      }
      ProgramHours.replace(jdbc, id, details.hours());
      return Outcome.done(version + 1);
    } catch (DuplicateKeyException taken) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused("name", "There is a program of this name at this site already");
    }
  }
}
